import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PLACES, type Place, worldOf } from './world.ts'

export interface Phrase {
  group: string
  place: Place
  text: string
  /** The checker does not read it yet: marked by `?` in the file. */
  unread: boolean
}

export interface Told {
  defective: string[]
  clean: string[]
  /** The wrong sentence as printed, and its wrong words. */
  line: string
  wrong: string
}

const FILE = path.join(import.meta.dirname, 'phrases.txt')

/** Ways to say a figure, grouped by what they say. */
export function loadPhrases(): Phrase[] {
  let group = ''
  let place: Place = 'kinerja'
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .flatMap((line): Phrase[] => {
      const head = /^## (.*) · (.*)$/.exec(line)
      if (head) {
        group = head[1] ?? ''
        place = PLACES.find((one) => one === head[2]) ?? 'kinerja'
      }
      return head || line === ''
        ? []
        : [{ group, place, text: line.replace(/^\? /, ''), unread: line.startsWith('? ') }]
    })
}

/** The phrase said in the office of that seed, wrong and right. */
export function tell({ text, place }: Phrase, seed: number): Told {
  const world = worldOf(seed)
  const value = (name: string) => {
    const found = world.values[name]
    if (found === undefined) throw new Error(`no value ${name}`)
    return found
  }
  let wrong = ''
  const filled = (planted: boolean) =>
    text
      .replace(/\[\[(.*?) => (.*?)\]\]/g, (_, bad: string, good: string) => {
        if (planted) wrong = bad.replace(/\{(.*?)\}/g, (_, name: string) => value(name))
        return planted ? bad : good
      })
      .replace(/\{!(.*?)\}/g, (_, name: string) => {
        if (!planted) return value(name)
        wrong = misprinted(value(name), seed)
        return wrong
      })
      .replace(/\{(.*?)\}/g, (_, name: string) => value(name))
  const line = filled(true)
  return {
    defective: world.lines({ [place]: [line] }),
    clean: world.lines({ [place]: [filled(false)] }),
    line,
    wrong,
  }
}

/** As hands mistype a figure: two digits in each other's place, one digit another, a figure that is out of date. */
export function misprinted(text: string, seed: number): string {
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index)
  const digits = places.map((at) => text[at] ?? '')
  const swaps = digits.flatMap((digit, at) =>
    at > 0 && digit !== digits[at - 1] && !(at === 1 && digit === '0') ? [at] : [],
  )
  const changed = [...text]
  if (seed % 3 !== 0 && swaps.length > 0) {
    const at = swaps[seed % swaps.length] ?? 1
    const [one, other] = [places[at - 1] ?? 0, places[at] ?? 0]
    changed[one] = text[other] ?? ''
    changed[other] = text[one] ?? ''
    return changed.join('')
  }
  const at = places[Math.min(places.length - 1, Math.floor(places.length / 2))] ?? 0
  changed[at] = String(((Number(text[at]) + 2 + (seed % 4)) % 9) + 1)
  return changed.join('') === text
    ? text.replace(/\d/, (digit) => String((Number(digit) % 9) + 1))
    : changed.join('')
}
