/** A picture as text, so that a tree stays JSON. Bytes from outside become one only through `readPicture`. */
export type Picture =
  /** Complete SVG with width, height and viewBox that only draws. */
  { format: 'svg'; svg: string } | { format: 'png'; base64: string }
