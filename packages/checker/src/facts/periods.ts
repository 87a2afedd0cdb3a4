import type { Position, ReadDocument } from '@akuntabel/documents'

/** The years of a Renstra as the text gives them: `Renstra 2020–2024`. */
export interface PeriodFact {
  from: number
  to: number
  /** As printed: `2020–2024`. */
  text: string
  sentence: string
  position: Position
}

const RENSTRA =
  /\b(?:renstra|rencana\s+strategis)\b((?:(?!\b(?:renstra|rencana\s+strategis|rpjp?[mn]?\w*|rencana\s+pembangunan|anggota|masa|grand|sebelumnya|lalu|realisasi|capaian|target|dengan|anggaran|perbandingan)\b)[^.;]){0,120}?)\b(20\d\d)\s*(?:[-–—]|s\.?\s?d\.?|s\/d|sampai(?:\s+dengan)?|hingga)\s*(?:tahun\s+)?(20\d\d)\b/gi

/** What a plan holds, said of its office: `arah kebijakan KPU Kota Contoh Tahun 2025-2029`. */
const HELD =
  /\b(?:arah kebijakan(?: dan strategi)?|tujuan dan sasaran|sasaran strategis|kerangka pendanaan|target kinerja|tujuan strategis)\s+((?:sekretariat\s+)?(?:kpu|komisi pemilihan umum)\b(?:(?!\b(?:rpjp?[mn]?\w*|rencana|nasional|ri|pusat)\b)[^.;\d]){0,60}?)\b(?:tahun|periode)\s+(20\d\d)\s*(?:[-–—]|s\.?\s?d\.?|s\/d|sampai(?:\s+dengan)?)\s*(?:tahun\s+)?(20\d\d)\b/gi

/** Periods quoted for the Renstra, in prose, headings and cells. */
export function extractPeriods(doc: ReadDocument): PeriodFact[] {
  return doc.blocks.flatMap((block) =>
    block.type === 'table'
      ? block.rows.flatMap((row, at) =>
          row.cells.flatMap((cell, column) =>
            periodsIn(joined(cell.text, block.rows[at + 1]?.cells[column]?.text), cell.position),
          ),
        )
      : periodsIn(block.text, block.position),
  )
}

/** A PDF may put the second year of `2019-2024` on a row of its own. */
function joined(text: string, below: string | undefined): string {
  return /\b20\d\d\s*[-–—]$/.test(text) && /^20\d\d$/.test(below ?? '') ? `${text}${below}` : text
}

function periodsIn(text: string, position: Position): PeriodFact[] {
  return [...text.matchAll(RENSTRA), ...text.matchAll(HELD)].map((found) => ({
    from: Number(found[2]),
    to: Number(found[3]),
    text: /20\d\d\s*\D{1,20}?\s*20\d\d$/.exec(found[0])?.[0] ?? `${found[2]}-${found[3]}`,
    sentence: found[0],
    position,
  }))
}
