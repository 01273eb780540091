package interp

import "github.com/junco-vm/junco/vm/internal/isa"

// intrinsics maps methods to the instructions that carry them out without leaving the loop. Object.getClass is not among them: GETCLASS leaves with
// ExitSlowOp for a class without a Class object, so a runtime that handles that quickens to it by itself.
var intrinsics = map[string]isa.Op{
	"java/lang/String.charAt(I)C":                            isa.STRCHARAT,
	"java/lang/String.length()I":                             isa.STRLEN,
	"java/lang/String.isEmpty()Z":                            isa.STREMPTY,
	"java/lang/System.identityHashCode(Ljava/lang/Object;)I": isa.IDHASH,
	"java/lang/Math.sqrt(D)D":                                isa.SQRT,
	"java/lang/StrictMath.sqrt(D)D":                          isa.SQRT,
	"java/lang/Math.abs(I)I":                                 isa.IABS,
	"java/lang/Math.abs(J)J":                                 isa.LABS,
	"java/lang/Math.abs(F)F":                                 isa.FABS,
	"java/lang/Math.abs(D)D":                                 isa.DABS,
	"java/lang/Math.min(II)I":                                isa.IMIN,
	"java/lang/Math.max(II)I":                                isa.IMAX,
	"java/lang/Math.min(JJ)J":                                isa.LMIN,
	"java/lang/Math.max(JJ)J":                                isa.LMAX,
	"java/lang/Math.min(FF)F":                                isa.FMIN,
	"java/lang/Math.max(FF)F":                                isa.FMAX,
	"java/lang/Math.min(DD)D":                                isa.DMIN,
	"java/lang/Math.max(DD)D":                                isa.DMAX,
	"java/lang/Integer.numberOfLeadingZeros(I)I":             isa.ICLZ,
	"java/lang/Integer.numberOfTrailingZeros(I)I":            isa.ICTZ,
	"java/lang/Long.numberOfLeadingZeros(J)I":                isa.LCLZ,
	"java/lang/Long.numberOfTrailingZeros(J)I":               isa.LCTZ,
}
