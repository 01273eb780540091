package lower

// tables is the part of Code that only this package reads.
type tables struct{}

func (c *Code) bciOf(pcRel uint32) int                              { return 0 }
func (c *Code) refs(pcRel uint32, limit int, visit func(reg int))   {}
func (c *Code) state(pcRel uint32) (bci int, locals, stack []Value) { return 0, nil, nil }
func (c *Code) localReg(i int) int                                  { return i }
func lowerMethod(in *Input) (*Code, error)                          { return nil, ErrCorrupt }
