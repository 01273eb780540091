package classfile

// Opcode is the first byte of an instruction (JVMS chapter 6).
type Opcode uint8

// All opcodes.
const (
	OpNop             Opcode = 0
	OpAconstNull      Opcode = 1
	OpIconstM1        Opcode = 2
	OpIconst0         Opcode = 3
	OpIconst1         Opcode = 4
	OpIconst2         Opcode = 5
	OpIconst3         Opcode = 6
	OpIconst4         Opcode = 7
	OpIconst5         Opcode = 8
	OpLconst0         Opcode = 9
	OpLconst1         Opcode = 10
	OpFconst0         Opcode = 11
	OpFconst1         Opcode = 12
	OpFconst2         Opcode = 13
	OpDconst0         Opcode = 14
	OpDconst1         Opcode = 15
	OpBipush          Opcode = 16
	OpSipush          Opcode = 17
	OpLdc             Opcode = 18
	OpLdcW            Opcode = 19
	OpLdc2W           Opcode = 20
	OpIload           Opcode = 21
	OpLload           Opcode = 22
	OpFload           Opcode = 23
	OpDload           Opcode = 24
	OpAload           Opcode = 25
	OpIload0          Opcode = 26
	OpIload1          Opcode = 27
	OpIload2          Opcode = 28
	OpIload3          Opcode = 29
	OpLload0          Opcode = 30
	OpLload1          Opcode = 31
	OpLload2          Opcode = 32
	OpLload3          Opcode = 33
	OpFload0          Opcode = 34
	OpFload1          Opcode = 35
	OpFload2          Opcode = 36
	OpFload3          Opcode = 37
	OpDload0          Opcode = 38
	OpDload1          Opcode = 39
	OpDload2          Opcode = 40
	OpDload3          Opcode = 41
	OpAload0          Opcode = 42
	OpAload1          Opcode = 43
	OpAload2          Opcode = 44
	OpAload3          Opcode = 45
	OpIaload          Opcode = 46
	OpLaload          Opcode = 47
	OpFaload          Opcode = 48
	OpDaload          Opcode = 49
	OpAaload          Opcode = 50
	OpBaload          Opcode = 51
	OpCaload          Opcode = 52
	OpSaload          Opcode = 53
	OpIstore          Opcode = 54
	OpLstore          Opcode = 55
	OpFstore          Opcode = 56
	OpDstore          Opcode = 57
	OpAstore          Opcode = 58
	OpIstore0         Opcode = 59
	OpIstore1         Opcode = 60
	OpIstore2         Opcode = 61
	OpIstore3         Opcode = 62
	OpLstore0         Opcode = 63
	OpLstore1         Opcode = 64
	OpLstore2         Opcode = 65
	OpLstore3         Opcode = 66
	OpFstore0         Opcode = 67
	OpFstore1         Opcode = 68
	OpFstore2         Opcode = 69
	OpFstore3         Opcode = 70
	OpDstore0         Opcode = 71
	OpDstore1         Opcode = 72
	OpDstore2         Opcode = 73
	OpDstore3         Opcode = 74
	OpAstore0         Opcode = 75
	OpAstore1         Opcode = 76
	OpAstore2         Opcode = 77
	OpAstore3         Opcode = 78
	OpIastore         Opcode = 79
	OpLastore         Opcode = 80
	OpFastore         Opcode = 81
	OpDastore         Opcode = 82
	OpAastore         Opcode = 83
	OpBastore         Opcode = 84
	OpCastore         Opcode = 85
	OpSastore         Opcode = 86
	OpPop             Opcode = 87
	OpPop2            Opcode = 88
	OpDup             Opcode = 89
	OpDupX1           Opcode = 90
	OpDupX2           Opcode = 91
	OpDup2            Opcode = 92
	OpDup2X1          Opcode = 93
	OpDup2X2          Opcode = 94
	OpSwap            Opcode = 95
	OpIadd            Opcode = 96
	OpLadd            Opcode = 97
	OpFadd            Opcode = 98
	OpDadd            Opcode = 99
	OpIsub            Opcode = 100
	OpLsub            Opcode = 101
	OpFsub            Opcode = 102
	OpDsub            Opcode = 103
	OpImul            Opcode = 104
	OpLmul            Opcode = 105
	OpFmul            Opcode = 106
	OpDmul            Opcode = 107
	OpIdiv            Opcode = 108
	OpLdiv            Opcode = 109
	OpFdiv            Opcode = 110
	OpDdiv            Opcode = 111
	OpIrem            Opcode = 112
	OpLrem            Opcode = 113
	OpFrem            Opcode = 114
	OpDrem            Opcode = 115
	OpIneg            Opcode = 116
	OpLneg            Opcode = 117
	OpFneg            Opcode = 118
	OpDneg            Opcode = 119
	OpIshl            Opcode = 120
	OpLshl            Opcode = 121
	OpIshr            Opcode = 122
	OpLshr            Opcode = 123
	OpIushr           Opcode = 124
	OpLushr           Opcode = 125
	OpIand            Opcode = 126
	OpLand            Opcode = 127
	OpIor             Opcode = 128
	OpLor             Opcode = 129
	OpIxor            Opcode = 130
	OpLxor            Opcode = 131
	OpIinc            Opcode = 132
	OpI2l             Opcode = 133
	OpI2f             Opcode = 134
	OpI2d             Opcode = 135
	OpL2i             Opcode = 136
	OpL2f             Opcode = 137
	OpL2d             Opcode = 138
	OpF2i             Opcode = 139
	OpF2l             Opcode = 140
	OpF2d             Opcode = 141
	OpD2i             Opcode = 142
	OpD2l             Opcode = 143
	OpD2f             Opcode = 144
	OpI2b             Opcode = 145
	OpI2c             Opcode = 146
	OpI2s             Opcode = 147
	OpLcmp            Opcode = 148
	OpFcmpl           Opcode = 149
	OpFcmpg           Opcode = 150
	OpDcmpl           Opcode = 151
	OpDcmpg           Opcode = 152
	OpIfeq            Opcode = 153
	OpIfne            Opcode = 154
	OpIflt            Opcode = 155
	OpIfge            Opcode = 156
	OpIfgt            Opcode = 157
	OpIfle            Opcode = 158
	OpIfIcmpeq        Opcode = 159
	OpIfIcmpne        Opcode = 160
	OpIfIcmplt        Opcode = 161
	OpIfIcmpge        Opcode = 162
	OpIfIcmpgt        Opcode = 163
	OpIfIcmple        Opcode = 164
	OpIfAcmpeq        Opcode = 165
	OpIfAcmpne        Opcode = 166
	OpGoto            Opcode = 167
	OpJsr             Opcode = 168
	OpRet             Opcode = 169
	OpTableswitch     Opcode = 170
	OpLookupswitch    Opcode = 171
	OpIreturn         Opcode = 172
	OpLreturn         Opcode = 173
	OpFreturn         Opcode = 174
	OpDreturn         Opcode = 175
	OpAreturn         Opcode = 176
	OpReturn          Opcode = 177
	OpGetstatic       Opcode = 178
	OpPutstatic       Opcode = 179
	OpGetfield        Opcode = 180
	OpPutfield        Opcode = 181
	OpInvokevirtual   Opcode = 182
	OpInvokespecial   Opcode = 183
	OpInvokestatic    Opcode = 184
	OpInvokeinterface Opcode = 185
	OpInvokedynamic   Opcode = 186
	OpNew             Opcode = 187
	OpNewarray        Opcode = 188
	OpAnewarray       Opcode = 189
	OpArraylength     Opcode = 190
	OpAthrow          Opcode = 191
	OpCheckcast       Opcode = 192
	OpInstanceof      Opcode = 193
	OpMonitorenter    Opcode = 194
	OpMonitorexit     Opcode = 195
	OpWide            Opcode = 196
	OpMultianewarray  Opcode = 197
	OpIfnull          Opcode = 198
	OpIfnonnull       Opcode = 199
	OpGotoW           Opcode = 200
	OpJsrW            Opcode = 201
)

// NumOpcodes is the number of opcodes a class file may use: valid ones are 0 to NumOpcodes-1.
const NumOpcodes = 202

var opcodes = [NumOpcodes]struct {
	name  string
	shape Shape
}{
	OpNop:             {"nop", ShapeNone},
	OpAconstNull:      {"aconst_null", ShapeNone},
	OpIconstM1:        {"iconst_m1", ShapeNone},
	OpIconst0:         {"iconst_0", ShapeNone},
	OpIconst1:         {"iconst_1", ShapeNone},
	OpIconst2:         {"iconst_2", ShapeNone},
	OpIconst3:         {"iconst_3", ShapeNone},
	OpIconst4:         {"iconst_4", ShapeNone},
	OpIconst5:         {"iconst_5", ShapeNone},
	OpLconst0:         {"lconst_0", ShapeNone},
	OpLconst1:         {"lconst_1", ShapeNone},
	OpFconst0:         {"fconst_0", ShapeNone},
	OpFconst1:         {"fconst_1", ShapeNone},
	OpFconst2:         {"fconst_2", ShapeNone},
	OpDconst0:         {"dconst_0", ShapeNone},
	OpDconst1:         {"dconst_1", ShapeNone},
	OpBipush:          {"bipush", ShapeByte},
	OpSipush:          {"sipush", ShapeShort},
	OpLdc:             {"ldc", ShapeConstByte},
	OpLdcW:            {"ldc_w", ShapeConst},
	OpLdc2W:           {"ldc2_w", ShapeConst},
	OpIload:           {"iload", ShapeLocal},
	OpLload:           {"lload", ShapeLocal},
	OpFload:           {"fload", ShapeLocal},
	OpDload:           {"dload", ShapeLocal},
	OpAload:           {"aload", ShapeLocal},
	OpIload0:          {"iload_0", ShapeNone},
	OpIload1:          {"iload_1", ShapeNone},
	OpIload2:          {"iload_2", ShapeNone},
	OpIload3:          {"iload_3", ShapeNone},
	OpLload0:          {"lload_0", ShapeNone},
	OpLload1:          {"lload_1", ShapeNone},
	OpLload2:          {"lload_2", ShapeNone},
	OpLload3:          {"lload_3", ShapeNone},
	OpFload0:          {"fload_0", ShapeNone},
	OpFload1:          {"fload_1", ShapeNone},
	OpFload2:          {"fload_2", ShapeNone},
	OpFload3:          {"fload_3", ShapeNone},
	OpDload0:          {"dload_0", ShapeNone},
	OpDload1:          {"dload_1", ShapeNone},
	OpDload2:          {"dload_2", ShapeNone},
	OpDload3:          {"dload_3", ShapeNone},
	OpAload0:          {"aload_0", ShapeNone},
	OpAload1:          {"aload_1", ShapeNone},
	OpAload2:          {"aload_2", ShapeNone},
	OpAload3:          {"aload_3", ShapeNone},
	OpIaload:          {"iaload", ShapeNone},
	OpLaload:          {"laload", ShapeNone},
	OpFaload:          {"faload", ShapeNone},
	OpDaload:          {"daload", ShapeNone},
	OpAaload:          {"aaload", ShapeNone},
	OpBaload:          {"baload", ShapeNone},
	OpCaload:          {"caload", ShapeNone},
	OpSaload:          {"saload", ShapeNone},
	OpIstore:          {"istore", ShapeLocal},
	OpLstore:          {"lstore", ShapeLocal},
	OpFstore:          {"fstore", ShapeLocal},
	OpDstore:          {"dstore", ShapeLocal},
	OpAstore:          {"astore", ShapeLocal},
	OpIstore0:         {"istore_0", ShapeNone},
	OpIstore1:         {"istore_1", ShapeNone},
	OpIstore2:         {"istore_2", ShapeNone},
	OpIstore3:         {"istore_3", ShapeNone},
	OpLstore0:         {"lstore_0", ShapeNone},
	OpLstore1:         {"lstore_1", ShapeNone},
	OpLstore2:         {"lstore_2", ShapeNone},
	OpLstore3:         {"lstore_3", ShapeNone},
	OpFstore0:         {"fstore_0", ShapeNone},
	OpFstore1:         {"fstore_1", ShapeNone},
	OpFstore2:         {"fstore_2", ShapeNone},
	OpFstore3:         {"fstore_3", ShapeNone},
	OpDstore0:         {"dstore_0", ShapeNone},
	OpDstore1:         {"dstore_1", ShapeNone},
	OpDstore2:         {"dstore_2", ShapeNone},
	OpDstore3:         {"dstore_3", ShapeNone},
	OpAstore0:         {"astore_0", ShapeNone},
	OpAstore1:         {"astore_1", ShapeNone},
	OpAstore2:         {"astore_2", ShapeNone},
	OpAstore3:         {"astore_3", ShapeNone},
	OpIastore:         {"iastore", ShapeNone},
	OpLastore:         {"lastore", ShapeNone},
	OpFastore:         {"fastore", ShapeNone},
	OpDastore:         {"dastore", ShapeNone},
	OpAastore:         {"aastore", ShapeNone},
	OpBastore:         {"bastore", ShapeNone},
	OpCastore:         {"castore", ShapeNone},
	OpSastore:         {"sastore", ShapeNone},
	OpPop:             {"pop", ShapeNone},
	OpPop2:            {"pop2", ShapeNone},
	OpDup:             {"dup", ShapeNone},
	OpDupX1:           {"dup_x1", ShapeNone},
	OpDupX2:           {"dup_x2", ShapeNone},
	OpDup2:            {"dup2", ShapeNone},
	OpDup2X1:          {"dup2_x1", ShapeNone},
	OpDup2X2:          {"dup2_x2", ShapeNone},
	OpSwap:            {"swap", ShapeNone},
	OpIadd:            {"iadd", ShapeNone},
	OpLadd:            {"ladd", ShapeNone},
	OpFadd:            {"fadd", ShapeNone},
	OpDadd:            {"dadd", ShapeNone},
	OpIsub:            {"isub", ShapeNone},
	OpLsub:            {"lsub", ShapeNone},
	OpFsub:            {"fsub", ShapeNone},
	OpDsub:            {"dsub", ShapeNone},
	OpImul:            {"imul", ShapeNone},
	OpLmul:            {"lmul", ShapeNone},
	OpFmul:            {"fmul", ShapeNone},
	OpDmul:            {"dmul", ShapeNone},
	OpIdiv:            {"idiv", ShapeNone},
	OpLdiv:            {"ldiv", ShapeNone},
	OpFdiv:            {"fdiv", ShapeNone},
	OpDdiv:            {"ddiv", ShapeNone},
	OpIrem:            {"irem", ShapeNone},
	OpLrem:            {"lrem", ShapeNone},
	OpFrem:            {"frem", ShapeNone},
	OpDrem:            {"drem", ShapeNone},
	OpIneg:            {"ineg", ShapeNone},
	OpLneg:            {"lneg", ShapeNone},
	OpFneg:            {"fneg", ShapeNone},
	OpDneg:            {"dneg", ShapeNone},
	OpIshl:            {"ishl", ShapeNone},
	OpLshl:            {"lshl", ShapeNone},
	OpIshr:            {"ishr", ShapeNone},
	OpLshr:            {"lshr", ShapeNone},
	OpIushr:           {"iushr", ShapeNone},
	OpLushr:           {"lushr", ShapeNone},
	OpIand:            {"iand", ShapeNone},
	OpLand:            {"land", ShapeNone},
	OpIor:             {"ior", ShapeNone},
	OpLor:             {"lor", ShapeNone},
	OpIxor:            {"ixor", ShapeNone},
	OpLxor:            {"lxor", ShapeNone},
	OpIinc:            {"iinc", ShapeIinc},
	OpI2l:             {"i2l", ShapeNone},
	OpI2f:             {"i2f", ShapeNone},
	OpI2d:             {"i2d", ShapeNone},
	OpL2i:             {"l2i", ShapeNone},
	OpL2f:             {"l2f", ShapeNone},
	OpL2d:             {"l2d", ShapeNone},
	OpF2i:             {"f2i", ShapeNone},
	OpF2l:             {"f2l", ShapeNone},
	OpF2d:             {"f2d", ShapeNone},
	OpD2i:             {"d2i", ShapeNone},
	OpD2l:             {"d2l", ShapeNone},
	OpD2f:             {"d2f", ShapeNone},
	OpI2b:             {"i2b", ShapeNone},
	OpI2c:             {"i2c", ShapeNone},
	OpI2s:             {"i2s", ShapeNone},
	OpLcmp:            {"lcmp", ShapeNone},
	OpFcmpl:           {"fcmpl", ShapeNone},
	OpFcmpg:           {"fcmpg", ShapeNone},
	OpDcmpl:           {"dcmpl", ShapeNone},
	OpDcmpg:           {"dcmpg", ShapeNone},
	OpIfeq:            {"ifeq", ShapeBranch},
	OpIfne:            {"ifne", ShapeBranch},
	OpIflt:            {"iflt", ShapeBranch},
	OpIfge:            {"ifge", ShapeBranch},
	OpIfgt:            {"ifgt", ShapeBranch},
	OpIfle:            {"ifle", ShapeBranch},
	OpIfIcmpeq:        {"if_icmpeq", ShapeBranch},
	OpIfIcmpne:        {"if_icmpne", ShapeBranch},
	OpIfIcmplt:        {"if_icmplt", ShapeBranch},
	OpIfIcmpge:        {"if_icmpge", ShapeBranch},
	OpIfIcmpgt:        {"if_icmpgt", ShapeBranch},
	OpIfIcmple:        {"if_icmple", ShapeBranch},
	OpIfAcmpeq:        {"if_acmpeq", ShapeBranch},
	OpIfAcmpne:        {"if_acmpne", ShapeBranch},
	OpGoto:            {"goto", ShapeBranch},
	OpJsr:             {"jsr", ShapeBranch},
	OpRet:             {"ret", ShapeLocal},
	OpTableswitch:     {"tableswitch", ShapeTableSwitch},
	OpLookupswitch:    {"lookupswitch", ShapeLookupSwitch},
	OpIreturn:         {"ireturn", ShapeNone},
	OpLreturn:         {"lreturn", ShapeNone},
	OpFreturn:         {"freturn", ShapeNone},
	OpDreturn:         {"dreturn", ShapeNone},
	OpAreturn:         {"areturn", ShapeNone},
	OpReturn:          {"return", ShapeNone},
	OpGetstatic:       {"getstatic", ShapeConst},
	OpPutstatic:       {"putstatic", ShapeConst},
	OpGetfield:        {"getfield", ShapeConst},
	OpPutfield:        {"putfield", ShapeConst},
	OpInvokevirtual:   {"invokevirtual", ShapeConst},
	OpInvokespecial:   {"invokespecial", ShapeConst},
	OpInvokestatic:    {"invokestatic", ShapeConst},
	OpInvokeinterface: {"invokeinterface", ShapeInvokeInterface},
	OpInvokedynamic:   {"invokedynamic", ShapeInvokeDynamic},
	OpNew:             {"new", ShapeConst},
	OpNewarray:        {"newarray", ShapeArrayType},
	OpAnewarray:       {"anewarray", ShapeConst},
	OpArraylength:     {"arraylength", ShapeNone},
	OpAthrow:          {"athrow", ShapeNone},
	OpCheckcast:       {"checkcast", ShapeConst},
	OpInstanceof:      {"instanceof", ShapeConst},
	OpMonitorenter:    {"monitorenter", ShapeNone},
	OpMonitorexit:     {"monitorexit", ShapeNone},
	OpWide:            {"wide", ShapeWide},
	OpMultianewarray:  {"multianewarray", ShapeMultiANewArray},
	OpIfnull:          {"ifnull", ShapeBranch},
	OpIfnonnull:       {"ifnonnull", ShapeBranch},
	OpGotoW:           {"goto_w", ShapeBranchW},
	OpJsrW:            {"jsr_w", ShapeBranchW},
}
