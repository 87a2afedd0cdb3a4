/** Size of an SVG in pixels, from the root's width and height. */
export function svgSize(svg: string): { width: number; height: number } {
  const root = /<svg\b[^>]*>/.exec(svg)?.[0] ?? ''
  const width = Number(/\swidth="([\d.]+)(?:px)?"/.exec(root)?.[1])
  const height = Number(/\sheight="([\d.]+)(?:px)?"/.exec(root)?.[1])
  if (!(width > 0 && height > 0)) throw new Error('A figure must state its width and height')
  return { width, height }
}
