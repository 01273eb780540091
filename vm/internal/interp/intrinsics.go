package interp

import "github.com/junco-vm/junco/vm/internal/isa"

// intrinsics maps methods to the instructions that carry them out without leaving the loop. Object.getClass is not among them: GETCLASS leaves with
// ExitSlowOp for a class without a Class object, so a runtime that handles that quickens to it by itself.
var intrinsics = map[string]isa.Instr{
	"java/lang/String.charAt(I)C":                            {Op: isa.STRCHARAT},
	"java/lang/String.length()I":                             {Op: isa.STRLEN},
	"java/lang/String.isEmpty()Z":                            {Op: isa.STREMPTY},
	"java/lang/System.identityHashCode(Ljava/lang/Object;)I": {Op: isa.IDHASH},
	"java/lang/Math.sqrt(D)D":                                {Op: isa.SQRT},
	"java/lang/StrictMath.sqrt(D)D":                          {Op: isa.SQRT},
	"java/lang/Math.abs(I)I":                                 {Op: isa.IABS},
	"java/lang/Math.abs(J)J":                                 {Op: isa.MATHI, X: 2},
	"java/lang/Math.abs(F)F":                                 {Op: isa.MATHF, X: 0},
	"java/lang/Math.abs(D)D":                                 {Op: isa.DABS},
	"java/lang/Math.min(II)I":                                {Op: isa.IMIN},
	"java/lang/Math.max(II)I":                                {Op: isa.IMAX},
	"java/lang/Math.min(JJ)J":                                {Op: isa.MATHI, X: 0},
	"java/lang/Math.max(JJ)J":                                {Op: isa.MATHI, X: 1},
	"java/lang/Math.min(FF)F":                                {Op: isa.MATHF, X: 1},
	"java/lang/Math.max(FF)F":                                {Op: isa.MATHF, X: 2},
	"java/lang/Math.min(DD)D":                                {Op: isa.MATHF, X: 3},
	"java/lang/Math.max(DD)D":                                {Op: isa.MATHF, X: 4},
	"java/lang/Integer.numberOfLeadingZeros(I)I":             {Op: isa.MATHI, X: 3},
	"java/lang/Integer.numberOfTrailingZeros(I)I":            {Op: isa.MATHI, X: 4},
	"java/lang/Long.numberOfLeadingZeros(J)I":                {Op: isa.MATHI, X: 5},
	"java/lang/Long.numberOfTrailingZeros(J)I":               {Op: isa.MATHI, X: 6},
}
