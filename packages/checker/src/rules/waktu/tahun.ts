import type { Rule, RuleFinding } from '../../engine/rule.ts'
import type { Facts } from '../../facts/types.ts'
import { headingAt, type TextPlace, textPlaces } from '../places.ts'
import { REPORTS, statedYear, yearsIn } from './tahun-words.ts'

export const rule: Rule = {
  id: 'waktu/tahun',
  severity: 'error',
  meaning: 'Tahun pada judul, tabel, atau kalimat bukan tahun dokumen ini.',
  tags: ['reviu:format-1'],
  needs: ['tahun'],
  check: (facts) => {
    const { kind, tahun } = facts.document
    if (tahun === null || !(kind in REPORTS)) return []
    return textPlaces(facts).flatMap((place, at) => checkPlace(facts, tahun, place, at))
  },
}

const COVER = 10

function checkPlace(facts: Facts, tahun: number, place: TextPlace, at: number): RuleFinding[] {
  if (place.kind === 'sel' || place.text.length > 500) return []
  const opening =
    place.position.block < COVER && place.text.length < 160 ? coverYear(facts, place.text) : null
  const cover = opening !== null
  const found = opening ?? statedYear(facts.document.kind, place)
  if (found === null || found.year === tahun) return []
  // Next year's plans and budgets belong in a report; so does the year of printing.
  if (found.year > tahun && (cover ? found.year === tahun + 1 && found.bare : true)) return []
  if (!cover && (isMeant(facts, found.year, place, at) || Math.abs(found.year - tahun) > 3)) return []
  return [
    {
      message: `${where(place, cover)} menyebut tahun ${found.year}, padahal dokumen ini tentang tahun ${tahun}.`,
      at: place.position,
      stated: String(found.year),
      expected: String(tahun),
      arithmetic: null,
      related: [],
      key: `${found.words} ${place.kind} ${headingAt(facts, place.position.block)}`,
      confidence: cover ? 1 : 0.6,
    },
  ]
}

function where(place: TextPlace, cover: boolean): string {
  if (cover) return 'Sampul atau judul'
  return place.kind === 'judul' || /^tabel\b/i.test(place.text) ? 'Judul' : 'Kalimat ini'
}

function coverYear(facts: Facts, text: string): { year: number; words: string; bare: boolean } | null {
  if (/\bnomor\b|\/|renstra|rencana strategis|peraturan|undang/i.test(text)) return null
  const found = /^(?:.*\b(tahun|ta)\b\.?\s*(?:anggaran\s*)?)?(20\d\d)[.,]?$/i.exec(text.trim())
  if (!found || yearsIn(text).length !== 1) return null
  const report = /kinerja|^tahun\b|^20\d\d$/i.test(text.trim())
  return report && facts.document.kind !== 'renstra'
    ? { year: Number(found[2]), words: text, bare: found[1] === undefined }
    : null
}

/** The text around speaks of that year on purpose. */
function isMeant(facts: Facts, year: number, place: TextPlace, at: number): boolean {
  if (/banding|lalu|sebelumnya|tahun-tahun|terakhir|historis/i.test(headingAt(facts, place.position.block)))
    return true
  if (place.kind === 'kalimat' && !/^tabel\b|^gambar\b|^grafik\b/i.test(place.text)) {
    const sentences = facts.sentences
    return sentences
      .filter((near, index) => index !== at && near.block === sentences[at]?.block)
      .some((near) => yearsIn(near.text).includes(year) || /sebelumnya|lalu|sumber data/i.test(near.text))
  }
  return facts.sentences.some(
    (other) =>
      other.position !== place.position &&
      Math.abs(other.block - place.position.block) <= 4 &&
      other.text.length > 60 &&
      yearsIn(other.text).includes(year),
  )
}
