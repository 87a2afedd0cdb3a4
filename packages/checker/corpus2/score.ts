import { namesValue, touches } from '../corpus/match.ts'
import type { Finding } from '../src/engine/finding.ts'
import type { Plant, SecondDocument } from './load.ts'

export interface SecondScore {
  planted: number
  /** Found, and how many of them as an error. */
  found: number
  errors: number
  falseErrors: number
  falseWarnings: number
  missed: Plant[]
  wrong: Finding[]
}

/** Documents are abridged, so that missing parts are true everywhere; and spelling is no error of this corpus. */
function counts({ rule, severity }: Finding): boolean {
  return severity !== 'info' && rule !== 'susunan/bagian'
}

/** A finding of any rule at the planted line, or with the planted figure, finds the error. */
export function scoreSide(
  document: SecondDocument,
  all: readonly Finding[],
  side: 'defective' | 'clean',
): SecondScore {
  const findings = all.filter(counts)
  const plants = side === 'clean' ? [] : document.plants
  const about = (plant: Plant) => findings.filter((finding) => isAbout(plant, finding))
  const missed = plants.filter((plant) => about(plant).length === 0)
  const wrong = findings.filter((finding) => !plants.some((plant) => isAbout(plant, finding)))
  return {
    planted: plants.length,
    found: plants.length - missed.length,
    errors: plants.filter((plant) => about(plant).some(({ severity }) => severity === 'error')).length,
    falseErrors: wrong.filter(({ severity }) => severity === 'error').length,
    falseWarnings: wrong.filter(({ severity }) => severity === 'warning').length,
    missed,
    wrong,
  }
}

function isAbout(plant: Plant, finding: Finding): boolean {
  const expectation = {
    rule: '',
    defect: plant.wrong,
    clean: plant.right,
    stated: plant.wrong,
    expected: plant.right,
    also: [],
    place: { heading: null, table: null, text: plant.line.replaceAll('|', ' ') },
  }
  const places = [...finding.places, ...finding.related]
  const here = places.some((place) => touches(place, expectation))
  const long = plant.wrong.replace(/\D/g, '').length >= 6 || /\p{L}{4}/u.test(plant.wrong)
  return here || (long && namesValue(expectation, finding))
}

export function addScores(scores: readonly SecondScore[]): SecondScore {
  const sum = (key: 'planted' | 'found' | 'errors' | 'falseErrors' | 'falseWarnings') =>
    scores.reduce((total, score) => total + score[key], 0)
  return {
    planted: sum('planted'),
    found: sum('found'),
    errors: sum('errors'),
    falseErrors: sum('falseErrors'),
    falseWarnings: sum('falseWarnings'),
    missed: scores.flatMap(({ missed }) => missed),
    wrong: scores.flatMap(({ wrong }) => wrong),
  }
}
