import type { RuleFinding } from '../engine/rule.ts'
import type { Facts } from '../facts/types.ts'
import { attachedTo } from './attach.ts'
import { fits } from './compare.ts'
import { isComputed, isComputedBeside, isShareOfTotal } from './explain.ts'
import { isChange } from './is-change.ts'
import { type ToldModel, toldOf } from './model.ts'
import { gapBefore, isBound, roleOf, yearOf } from './roles.ts'
import { isMeant } from './row.ts'
import type { Statement, Told } from './types.ts'

const READ_IN_PROSE = /^(?:sepakat\/angka|hitung\/(?:jumlah|persen|sisa|rata-rata)|waktu\/tahun)$/

/** A narrow reading took a number for another than it is: it is the row's own figure of that measure and year, or follows from others. */
export function isSettled(facts: Facts, { id, found }: { id: string; found: RuleFinding }): boolean {
  if (!READ_IN_PROSE.test(id) || found.general === true || found.at.table !== null) return false
  const model = toldOf(facts)
  const digits = found.stated.replace(/[^\d,]/g, '').replace(/,$/, '')
  const statements = model.statements.filter(({ sentence }) => sentence.block === found.at.block)
  if (id === 'waktu/tahun')
    return statements.some((statement) => isYearOfRow(model, statement, Number(digits)))
  const told = statements.flatMap((statement) =>
    statement.numbers
      .filter(
        ({ text, value, kind }) =>
          text.replace(/[^\d,]/g, '') === digits || (kind === 'rupiah' && String(value) === digits),
      )
      .map((one) => ({ statement, one })),
  )
  return told.length > 0 && told.every(({ statement, one }) => settles(model, { statement, told: one, id }))
}

/** Money before a change, or of the row that has most or least. */
export const OF_PART =
  /\b(?:sebelum perubahan|(?:dipa|pagu|anggaran|alokasi|apbd)(?: dipa)? (?:awal|murni|induk)|semula|mula-mula|pagu awal|ter(?:besar|kecil|tinggi|rendah|banyak) (?:dari|berasal|oleh))\b/i

interface Asked {
  statement: Statement
  told: Told
  id: string
}

function settles(model: ToldModel, { statement, told, id }: Asked): boolean {
  if (id === 'hitung/rata-rata') return isBound(statement, told)
  if (id !== 'sepakat/angka') return isComputedBeside(statement, told) || isPortion(model, statement, told)
  const gap = gapBefore(statement, told)
  if (isBound(statement, told) || OF_PART.test(gap) || /\bterdiri (?:dari|atas)\b[^.;]{0,60}$/i.test(gap))
    return true
  if (isPart(statement, told)) return true
  const { role } = roleOf(statement, told)
  if (isChange(statement, told)) return isComputed(model, statement, told)
  if (role === 'jumlah' && statement.named.length > 1 && isComputed(model, statement, told)) return true
  const attached = attachedTo(statement, told)
  const year = yearOf(statement, told, model.own)
  if (year !== null && year !== model.own && told.kind === 'rupiah') return true
  // `… dan Sosialisasi Pemilih terendah (93,80%)`: the row's name stands right before it.
  const beside =
    year !== null ||
    (attached?.named != null && /\(\s*$/.test(gap) && told.at - attached.named.end <= gap.length)
  return (attached?.subject.known ?? []).some(
    (one) =>
      one.kind === told.kind &&
      (role === null ? beside : one.role !== null && isMeant(one, role)) &&
      (one.role === role || beside) &&
      (year === null ? one.year === model.own || one.year === null : one.year === year) &&
      (fits(told, one) || fits(one, told)),
  )
}

/** `menyerap Rp5 miliar, di antaranya Rp1,8 miliar untuk marka dan Rp0,9 miliar untuk lampu` */
function isPart({ text, numbers }: Statement, told: Told): boolean {
  const from = text
    .slice(0, told.at)
    .search(/\b(?:di ?antaranya|termasuk|antara lain|meliputi|rinciannya)\b/i)
  return (
    from >= 0 &&
    numbers.some(({ kind, value, end }) => kind === told.kind && end <= from && value > told.value)
  )
}

/** `2.450 hektar atau 11,14% dari luas lahan`: of the sum of the table that holds the part. */
function isPortion(model: ToldModel, statement: Statement, told: Told): boolean {
  return (
    /\bdari\b/i.test(statement.text.slice(told.end, told.end + 12)) && isShareOfTotal(model, statement, told)
  )
}

/** The figure beside another year is what the row had in that year. */
function isYearOfRow(model: ToldModel, statement: Statement, year: number): boolean {
  return statement.numbers.some(
    (told) =>
      yearOf(statement, told, model.own) === year &&
      (attachedTo(statement, told)?.subject.known ?? []).some(
        (one) => one.year === year && (fits(told, one) || fits(one, told)),
      ),
  )
}
