// Package jtext turns Java's numbers into text and back, and converts between
// the encodings in which Java keeps text, with exactly the results the Java SE
// documentation asks for. It knows nothing of the virtual machine: bytes and
// numbers go in, bytes and numbers come out.
//
// # The pieces
//
//   - Double.toString and Float.toString: [AppendDouble], [AppendFloat]. The
//     shortest decimal that reads back as the same number, but never fewer than
//     two digits, and of those the one nearest to the number.
//   - Double.parseDouble and Float.parseFloat: [ParseDouble], [ParseFloat],
//     including hexadecimal floats, suffixes and Java's white space.
//   - Double.toHexString and Float.toHexString: [AppendHexDouble],
//     [AppendHexFloat].
//   - java.util.Formatter's %e, %f, %g and %a: [AppendScientific],
//     [AppendFixed], [AppendGeneral], [AppendHexPrecision]. Java rounds the
//     shortest decimal of the number half up there, not the exact binary value:
//     %.0f of 1e23 is a one with 23 zeros.
//   - Integers in any radix: [ParseInt], [ParseLong], [AppendLong].
//   - UTF-8: [DecodeUTF8], [EncodeUTF8], with Java's rules of replacement.
//
// # Invariants
//
// Every Append function only appends, never looks at what stands before, and
// needs a bounded amount of memory: precisions are limited to [MaxPrecision]
// fraction digits, beyond which every digit is a zero that the caller adds.
// All functions are safe for concurrent use.
//
// # Sources
//
// Java SE API documentation of Double.toString, Double.valueOf,
// Double.toHexString, java.util.Formatter; Unicode Standard section 3.9 (table
// 3-7); behaviour compared with HotSpot, whose output is frozen in testdata.
package jtext
