import type { Plant } from './types.ts'

// A marker in a source: {{rule: defective text => clean text ;; option; option}}. The rule `ikut` marks text that
// follows a planted defect (so that only one thing is wrong) and expects no finding of its own.

const MARKER = /\{\{([a-z]+(?:\/[a-z-]+)?):([\s\S]*?)=>([\s\S]*?)(?:;;([\s\S]*?))?\}\}/g

const OPEN = 0xe100
const START = '\ue000'
const END = '\ue001'

export interface Resolved {
  /** Every plant enclosed by private-use characters that carry its index. */
  defective: string
  clean: string
  plants: Plant[]
}

export function resolveMarks(source: string): Resolved {
  const plants: Plant[] = []
  const defective = source.replace(MARKER, (_, rule: string, defect: string, clean: string, options = '') => {
    if (rule === 'ikut') return side(defect)
    plants.push(plantOf(rule, side(defect), side(clean), options))
    return `${START}${String.fromCharCode(OPEN + plants.length - 1)}${side(defect)}${END}`
  })
  const clean = source.replace(MARKER, (_, _rule, _defect, cleanSide: string) => side(cleanSide))
  if (/\{\{|\}\}/.test(clean))
    throw new Error(`a marker is not closed: ${clean.match(/.{0,40}(\{\{|\}\}).{0,60}/)}`)
  return { defective, clean, plants }
}

/** One blank beside `=>` and `;;` belongs to the marker; line breaks around a block do, too. */
function side(text: string): string {
  return text.replace(/^[ \n]+|[ \n]+$/g, '')
}

function plantOf(rule: string, defect: string, clean: string, options: string): Plant {
  const plant: Plant = { rule, defect, clean, stated: defect, expected: clean, also: [] }
  for (const option of options.split(';').map((part) => part.trim())) {
    const [, key, value] = option.match(/^(juga|nyata|harap)\s+([\s\S]+)$/) ?? []
    if (key === 'juga' && value) plant.also = value.split(',').map((id) => id.trim())
    else if (key === 'nyata' && value) plant.stated = value
    else if (key === 'harap' && value) plant.expected = value
    else if (option !== '') throw new Error(`unknown option of a marker: ${option}`)
  }
  return plant
}

export function plantsIn(text: string): number[] {
  return [...text.matchAll(/\ue000(.)/gu)].map((match) => (match[1] ?? '').charCodeAt(0) - OPEN)
}

export function withoutMarks(text: string): string {
  return text.replace(/\ue000.|\ue001/gu, '')
}

/** A line that holds nothing but an omission is no line. */
export function isOnlyMarks(line: string): boolean {
  return plantsIn(line).length > 0 && withoutMarks(line).trim() === ''
}
