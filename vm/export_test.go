package vm

// WithoutBarrier makes a machine that does not tell the collector what it overwrites.
func WithoutBarrier(c Config) Config {
	c.noBarrier = true
	return c
}
