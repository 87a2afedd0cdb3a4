import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { plainSvgOnly } from './plain-svg-only.ts'
import { UnusablePicture } from './unusable-picture.ts'

const DRAWS = /^(?:svg|g|path|rect|circle|ellipse|line|polyline|polygon)$/
/** Says something about the picture and draws nothing: editors leave it behind. */
const TALKS = /^(?:title|desc|metadata|defs|(?:sodipodi|inkscape|rdf|cc|dc):[\w-]+)$/
const PRESENTATION =
  /^(?:fill|stroke)(?:-(?:rule|opacity|width|linecap|linejoin|miterlimit|dasharray))?$|^opacity$/
const GEOMETRY = /^(?:viewBox|width|height|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|d|points|transform)$/
const SAFE_VALUE = /^[\w\s.,#%()+-]*$/
const MOST_ELEMENTS = 20_000

/**
 * An SVG from outside as one that only draws: shapes with their colours, nothing else. Remarks of editors are left
 * out; what would draw but is not a plain shape, or would do anything, refuses the whole, because a picture with
 * parts missing must not be printed on an official paper.
 */
export function sanitisedSvg(source: string): string {
  const drawing = new Drawing()
  const parser = new SaxesParser()
  parser.on('opentag', (tag) => drawing.open(tag))
  parser.on('closetag', (tag) => drawing.close(tag))
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw new UnusablePicture('svg-tidak-polos')
  })
  parser.on('error', (cause) => {
    throw new UnusablePicture('gambar-rusak', cause)
  })
  parser.write(source).close()
  return plainSvgOnly(drawing.svg())
}

class Drawing {
  #parts: string[] = []
  #elements = 0
  /** How deep below an element that only talks. */
  #talking = 0
  #depth = 0

  open(tag: SaxesTagPlain): void {
    if (++this.#elements > MOST_ELEMENTS) throw new UnusablePicture('gambar-terlalu-besar')
    refuseHandlers(tag.attributes)
    const name = tag.name.replace(/^svg:/, '')
    if (this.#talking > 0 || TALKS.test(name)) {
      if (/script|foreignObject|style|image|use|Gradient|pattern|filter/i.test(name)) throw refusal()
      this.#talking++
      return
    }
    if (!DRAWS.test(name)) throw refusal()
    const root = this.#depth++ === 0
    if (root !== (name === 'svg')) throw refusal()
    const attributes = root ? rootAttributes(tag.attributes) : shapeAttributes(tag.attributes)
    this.#parts.push(`<${name}${attributes.map(([key, value]) => ` ${key}="${value}"`).join('')}>`)
  }

  close(tag: SaxesTagPlain): void {
    if (this.#talking > 0) this.#talking--
    else {
      this.#depth--
      this.#parts.push(`</${tag.name.replace(/^svg:/, '')}>`)
    }
  }

  svg(): string {
    return this.#parts.join('')
  }
}

type Pair = [name: string, value: string]

function rootAttributes(attributes: Record<string, string>): Pair[] {
  const pairs = shapeAttributes(attributes).filter(([name]) => !/^(?:width|height|viewBox|x|y)$/.test(name))
  const box = (attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [left, top, boxWidth, boxHeight] = box
  const width = box.length === 4 ? boxWidth : Number.parseFloat(attributes.width ?? '')
  const height = box.length === 4 ? boxHeight : Number.parseFloat(attributes.height ?? '')
  if (!(Number(width) > 0 && Number(height) > 0)) throw new UnusablePicture('gambar-rusak')
  return [
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['width', String(width)],
    ['height', String(height)],
    ['viewBox', `${left || 0} ${top || 0} ${width} ${height}`],
    ...pairs,
  ]
}

function shapeAttributes(attributes: Record<string, string>): Pair[] {
  const written: Pair[] = Object.entries(attributes).filter(
    ([name]) => PRESENTATION.test(name) || GEOMETRY.test(name),
  )
  const styled = (attributes.style ?? '')
    .split(';')
    .map((rule) => rule.split(':', 2).map((part) => part.trim()))
    .filter((rule): rule is Pair => PRESENTATION.test(rule[0] ?? '') && rule.length === 2)
  const hidden = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/.test(attributes.style ?? '')
  const merged = new Map([...written, ...styled])
  for (const value of merged.values()) {
    if (!SAFE_VALUE.test(value) || /url\s*\(/i.test(value)) throw refusal()
  }
  if (hidden) merged.set('opacity', '0')
  return [...merged]
}

function refuseHandlers(attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (/^on/i.test(name) || /javascript:/i.test(value)) throw refusal()
    if (/^(?:class|clip-path|mask|filter)$/.test(name)) throw refusal()
  }
}

function refusal(): UnusablePicture {
  return new UnusablePicture('svg-tidak-polos')
}
