/**
 * The SVG of ECharts without what a strict content security policy, a word processor or a second run would
 * stumble over: style elements and attributes, classes and ids numbered by the process, clips, invisible paths.
 * Text in it is already escaped, so an attribute pattern never matches inside a label.
 */
export function plainSvg(svg: string): string {
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>\s*/g, '')
    .replace(/<defs[^>]*>[\s\S]*?<\/defs>\s*/g, '')
    .replace(/<path [^>]*stroke-width="0"[^>]*><\/path>/g, '')
    .replace(
      / (?:class|id|clip-path|pointer-events|ecmeta_[a-z_]+|xml:space|baseProfile|xmlns:xlink)="[^"]*"/g,
      '',
    )
    .replace(/ style="([^"]*)"/g, (_, rules: string) => attributes(rules))
    .replace(/ dominant-baseline="central"/g, ' dy="0.35em"')
    .replace(/\n/g, '')
}

/** `font-size:12px;font-family:X;` as presentation attributes. */
function attributes(rules: string): string {
  return rules
    .split(';')
    .map((rule) => rule.split(':', 2))
    .filter((pair): pair is [string, string] => pair.length === 2)
    .map(([name, value]) => ` ${name.trim()}="${value.trim()}"`)
    .join('')
}
