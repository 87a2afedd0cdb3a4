import { clauseAt } from '../facts/clause.ts'
import { type TextPlace, textPlaces } from '../facts/places.ts'
import type { Facts } from '../facts/types.ts'
import { type Mention, WEIGHTS } from './mention.ts'
import { governorOf } from './year-heads.ts'
import type { YearRole } from './year-role.ts'

export type YearMention = Mention<number, YearRole>

const YEAR = /(?<![\d.,/])(20\d\d)(?![\d.,]\d|\d)/g
const COVER = 10
const LONGEST_TITLE = 160

/** Every year in sentences and headings, with the role its clause gives it. */
export function yearMentions(facts: Facts): YearMention[] {
  const found = textPlaces(facts)
    .filter(({ kind }) => kind !== 'sel')
    .flatMap((place) => seriesApart(mentionsIn(place)))
  return found.map((mention) =>
    isMeant(mention, found, facts) ? { ...mention, role: 'pembanding' } : mention,
  )
}

function mentionsIn(place: TextPlace): YearMention[] {
  const { text, position } = place
  return [...text.matchAll(YEAR)].map((found): YearMention => {
    const cover = coverRole(place)
    const where = cover ? 'sampul' : isTitle(place) ? 'judul' : 'kalimat'
    const { role, governedBy } = cover ?? roleOf(text, found.index)
    return {
      kind: 'year',
      value: Number(found[1]),
      role,
      governedBy,
      text: found[0],
      sentence: text,
      place: where,
      weight: WEIGHTS[where],
      position,
    }
  })
}

export function isTitle({ kind, text }: TextPlace): boolean {
  return kind === 'judul' || /^(?:tabel|gambar|grafik)\b/i.test(text)
}

interface Role {
  role: YearRole
  governedBy: string | null
}

/** A line of the cover that ends with the year: `LAPORAN KINERJA TAHUN 2023`, `2023`. */
function coverRole({ text, position }: TextPlace): Role | null {
  const line = text.trim()
  if (position.block >= COVER || line.length >= LONGEST_TITLE) return null
  if (/\bnomor\b|\/|renstra|rencana strategis|peraturan|undang/i.test(line)) return null
  // A full stop ends a sentence, which is no line of a cover.
  const found = /^(?:.*\b(?:tahun|ta)\b\.?\s*(?:anggaran\s*)?)?(20\d\d),?$|^20\d\d\.$/i.exec(line)
  if (!found || [...line.matchAll(YEAR)].length !== 1) return null
  if (!/kinerja|^tahun\b|^20\d\d$/i.test(line)) return null
  return { role: /^20\d\d[.,]?$/.test(line) ? 'cetak' : 'laporan', governedBy: 'sampul' }
}

const TO = '(?:[-–—]|s\\.?\\s?d\\.?|s/d|sampai(?:\\s+dengan)?|hingga)'
const AFTER_SPAN = new RegExp(`20\\d\\d\\s*${TO}\\s*(?:tahun\\s+)?$`, 'i')
const BEFORE_SPAN = new RegExp(`^\\s*${TO}\\s*(?:tahun\\s+)?20\\d\\d`, 'i')
const MONTH =
  /\b(?:januari|[fp]ebruari|maret|april|mei|juni|juli|agustus|september|oktober|no[vp]ember|desember)\s+(?:tahun\s+)?$/i
const LAW = /\b(?:nomor|no\.?)\s*:?\s*\S+\s+tahun\s+$|\bnegara(?:\s+republik\s+indonesia)?\s+tahun\s+$/i
const ELECTION = /\b(?:pemilu(?:kada)?|pemilihan|pilkada|pileg|pilpres|pemungutan suara)\b[^.,;]{0,60}$/i

function roleOf(text: string, at: number): Role {
  const before = text.slice(0, at)
  const after = text.slice(at + 4)
  if (AFTER_SPAN.test(before) || BEFORE_SPAN.test(after)) return { role: 'periode', governedBy: null }
  if (MONTH.test(before)) return { role: 'tanggal', governedBy: null }
  if (LAW.test(before)) return { role: 'hukum', governedBy: 'nomor' }
  const { from, to } = clauseAt(text, at)
  const clause = text.slice(from, to)
  const governor = governorOf(text, { at, clause, clauseFrom: from })
  if (governor !== null) return governor
  return ELECTION.test(before) ? { role: 'pemilu', governedBy: 'pemilu' } : { role: 'lain', governedBy: null }
}

/** Two years of one kind in a sentence are told one after the other: neither alone is the report's. */
function seriesApart(mentions: YearMention[]): YearMention[] {
  const told = mentions.filter(({ role }) => !['periode', 'hukum', 'tanggal', 'pemilu'].includes(role))
  if (new Set(told.map(({ value }) => value)).size < 2 || isAnswer(told)) return mentions
  return mentions.map((mention) =>
    mention.role === 'laporan' ? { ...mention, role: 'deret' as const } : mention,
  )
}

/** `Laporan Kinerja Tahun 2023 memuat capaian atas Perjanjian Kinerja Tahun 2020`: both must be of one year. */
function isAnswer([report, agreement, ...others]: readonly YearMention[]): boolean {
  if (!report || !agreement || others.length > 0) return false
  if (!/^(?:laporan|lkj|lakip|capaian)/.test(report.governedBy ?? '')) return false
  if (!/^(?:perjanjian|penetapan) kinerja/.test(agreement.governedBy ?? '')) return false
  return /\b(?:atas|sesuai(?: dengan)?|berdasarkan|terhadap|target(?: dalam| pada)?)\s+(?:dokumen\s+)?(?:perjanjian|penetapan) kinerja\b/i.test(
    agreement.sentence,
  )
}

const COMPARING = /banding|lalu|sebelumnya|tahun-tahun|terakhir|historis/i
const NEAR = 4

/** The heading compares, or the text around speaks of that year for another reason. */
function isMeant(mention: YearMention, all: readonly YearMention[], facts: Facts): boolean {
  if (mention.role !== 'laporan' || mention.place === 'sampul' || mention.value === facts.document.tahun)
    return false
  const { block } = mention.position
  const heading = facts.sections.findLast(({ position }) => position.block <= block)?.heading ?? ''
  if (COMPARING.test(heading)) return true
  const around = all.filter(
    (other) =>
      other !== mention &&
      other.value === mention.value &&
      other.role !== 'laporan' &&
      other.sentence !== mention.sentence,
  )
  if (mention.place === 'kalimat')
    return (
      around.some(({ position }) => position.block === block) ||
      facts.sentences.some(
        (near) =>
          near.block === block &&
          near.text !== mention.sentence &&
          /\bsebelumnya|\blalu\b|sumber data/i.test(near.text),
      )
    )
  return around.some(
    ({ place, position, sentence }) =>
      place === 'kalimat' && Math.abs(position.block - block) <= NEAR && sentence.length > 60,
  )
}
