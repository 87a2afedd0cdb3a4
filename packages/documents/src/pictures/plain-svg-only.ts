const ELEMENTS = new Set([
  'svg',
  'g',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'title',
  'desc',
])
const ATTRIBUTE =
  /^(?:xmlns|version|viewBox|width|height|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|d|dx|dy|points|transform|fill|stroke|opacity|(?:fill|stroke|font|text)-[a-z-]+|paint-order|role|aria-label)$/
const TAG = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+\s*=\s*"[^"<>]*")*)\s*(\/?)>/y

/**
 * The SVG as it is, if it only draws: known elements and attributes, nothing that runs, styles or loads.
 * Anything else is refused, because it would become part of the page.
 */
export function plainSvgOnly(svg: string): string {
  let at = 0
  while (at < svg.length) {
    if (svg[at] !== '<') {
      const next = svg.indexOf('<', at)
      at = next === -1 ? svg.length : next
      continue
    }
    TAG.lastIndex = at
    const tag = TAG.exec(svg)
    if (!tag || !ELEMENTS.has(tag[2] ?? '')) throw refusal(svg.slice(at, at + 40))
    for (const [, name = '', value = ''] of (tag[3] ?? '').matchAll(/([\w:-]+)\s*=\s*"([^"]*)"/g)) {
      if (!ATTRIBUTE.test(name) || /url\s*\(|javascript:/i.test(value)) throw refusal(`${name}="${value}"`)
    }
    at = TAG.lastIndex
  }
  return svg
}

function refusal(part: string): Error {
  return new Error(`A figure may only draw; refused: ${part}`)
}
