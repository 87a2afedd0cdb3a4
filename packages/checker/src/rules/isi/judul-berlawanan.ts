import type { Rule, RuleFinding } from '../../engine/rule.ts'
import type { Facts, Section } from '../../facts/types.ts'
import { hasFigure, rowKey, rowName } from '../cells.ts'
import { type Measured, measuredRows } from '../measured-rows.ts'

export const rule: Rule = {
  id: 'isi/judul-berlawanan',
  severity: 'error',
  meaning: 'Judul bagian mengatakan lain dari capaian di dalamnya.',
  tags: ['reviu:substansi-4'],
  needs: ['pengukuran'],
  check: (facts) => facts.sections.flatMap((section) => checkSection(facts, section)),
}

const FAILED =
  /\b(?:belum|tidak)\s+(?:berhasil\s+)?(?:tercapai|mencapai(?: target)?|memenuhi target|terpenuhi)\b/i
const REACHED =
  /\b(?:(?:telah|sudah|berhasil)\s+(?:tercapai|mencapai target|memenuhi target)|melampaui target)\b/i
/** A section on both, or on why, says of no row how it ended. */
const BOTH =
  /\b(?:dan|atau|maupun|penyebab|sebab|faktor|analisis|kriteria|kategori|keberhasilan|kegagalan)\b/i

function checkSection(facts: Facts, { heading, from, to, position }: Section): RuleFinding[] {
  const failed = FAILED.test(heading)
  if (failed === REACHED.test(heading) || BOTH.test(heading)) return []
  const tables = facts.tables.filter(
    ({ role, position: at }) => role === 'pengukuran' && at.block >= from && at.block < to,
  )
  return tables.flatMap((table) =>
    measuredRows(table)
      .filter((line) => isAgainst(line, failed))
      .map(({ row, capaian }) => ({
        message: `Judul “${heading.trim()}”, padahal capaian ${rowName(row)} ${capaian.text}.`,
        at: capaian.position,
        stated: heading.trim(),
        expected: capaian.text,
        arithmetic: null,
        related: [{ position }],
        key: `${rowKey(table, row)} judul`,
        cause: heading.trim(),
        confidence: 0.9 * table.confidence,
      })),
  )
}

/** Less than half of one percent away from the target is a matter of rounding. */
function isAgainst({ capaian }: Measured, failed: boolean): boolean {
  if (!hasFigure(capaian) || capaian.figure.unit === 'rupiah' || capaian.figure.value.lte(2)) return false
  return failed ? capaian.figure.low.gte(100) : capaian.figure.high.lt(99.5)
}
