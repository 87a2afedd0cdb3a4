/** Texts that some format would read as more than text. */
export const ATTACKS = [
  '#import "@preview/cetz:0.2.0": *',
  '#panic("x") $a^2$ *tebal* _miring_ `kode` <label> @ref // catatan /* x */',
  '\\u{41} \\ " \\" ] [ } { ) (',
  '= Judul',
  '- butir + butir / istilah: arti',
  '<script>alert(1)</script> &amp; <w:p/> ]]> <!-- x -->',
  '" onmouseover="alert(1)',
  "' --; DROP TABLE perjanjian; =cmd|' /C calc'!A0",
]
