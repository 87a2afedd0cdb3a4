import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { type Excerpt, excerptOf, type FileReport, type Report } from '@akuntabel/checker'
import type { CheckedFiles, RefusedFile } from './check-files.ts'

/** A check as it is kept: everything its page shows, and nothing else of the files. */
export interface StoredCheck {
  format: 1
  /** Nothing of it is silenced yet. */
  report: Report
  /** Of each file, by the fingerprint of a place. */
  excerpts: Record<string, Excerpt>[]
  refused: RefusedFile[]
}

/** Places of one finding that show their words; the others are named. */
const EXCERPTS_EACH = 5
/** As text. A document that finds more is told by its first repairs. */
const MOST_LETTERS = 4 * 1024 * 1024
const MOST_FINDINGS = 500
const MOST_PASSED = 200

export function storedCheck({ report, sources, refused }: CheckedFiles): StoredCheck {
  return {
    format: 1,
    report,
    excerpts: report.files.map((file, at) =>
      Object.fromEntries(
        file.findings.flatMap((finding) =>
          finding.places
            .slice(0, EXCERPTS_EACH)
            .map((place) => [
              place.fingerprint,
              excerptOf({ ...finding, location: place }, sources[at]?.doc),
            ]),
        ),
      ),
    ),
    refused,
  }
}

/** As bytes; of a document with thousands of findings only as many as a page can show. */
export async function packCheck(stored: StoredCheck): Promise<Uint8Array> {
  const whole = JSON.stringify(stored)
  const text = whole.length <= MOST_LETTERS ? whole : JSON.stringify(shortened(stored))
  return promisify(deflateRaw)(text)
}

export async function unpackCheck(bytes: Uint8Array): Promise<StoredCheck> {
  return JSON.parse((await promisify(inflateRaw)(bytes)).toString('utf8'))
}

function shortened(stored: StoredCheck): StoredCheck {
  const files = stored.report.files.map((file): FileReport => {
    const findings = file.findings.slice(0, MOST_FINDINGS)
    return {
      ...file,
      findings: findings.map((finding) => ({ ...finding, places: finding.places.slice(0, EXCERPTS_EACH) })),
      passed: file.passed.slice(0, MOST_PASSED),
      unchecked: file.unchecked.slice(0, MOST_PASSED),
      keyFigures: { satker: file.keyFigures.satker, indikator: [] },
    }
  })
  const excerpts = files.map(({ findings }, at) => {
    const all = stored.excerpts[at] ?? {}
    return Object.fromEntries(
      findings.flatMap(({ places }) =>
        places.flatMap(({ fingerprint }) => {
          const excerpt = all[fingerprint]
          return excerpt === undefined ? [] : [[fingerprint, excerpt]]
        }),
      ),
    )
  })
  return { ...stored, report: { ...stored.report, files }, excerpts }
}
