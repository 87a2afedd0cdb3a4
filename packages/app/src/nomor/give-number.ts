import { numberFrom, placeInRegister, type Register } from '@akuntabel/domain'
import { insertNomor, listNomor, lockRegister, nomorOf, updateRegister, type Writer } from '@akuntabel/store'
import { invalidInput } from '../errors/field-errors.ts'
import { loadUnit } from '../office/office.ts'
import { polaOf } from './register-of.ts'

export interface GiveNumber {
  unit: string
  register: Register
  tanggal: string
  perihal: string
  /** The paper that bears it; a paper that has a number keeps it. */
  subjek: string
  by: string
  /** As somebody typed it; without it the register counts on. */
  nomor?: string | null
}

/** The next number of a register, or a typed one that nobody has: whoever comes second waits, and gets another. */
export async function giveNumber(
  tx: Writer,
  { unit, register, tanggal, perihal, subjek, by, nomor: typed }: GiveNumber,
): Promise<string> {
  const tahun = Number(tanggal.slice(0, 4))
  const key = { unit, register, tahun }
  const held = await lockRegister(tx, { ...key, pola: polaOf(await loadUnit(tx, unit), register, tahun) })
  const kept = subjek === '' ? null : await nomorOf(tx, unit, subjek)
  if (kept !== null && (!typed || same(kept.nomor, typed))) return kept.nomor
  if (kept !== null)
    throw invalidInput({
      nomor: `Sudah bernomor ${kept.nomor} dalam register. Pakai nomor itu, atau batalkan dahulu.`,
    })
  const given = await listNomor(tx, key)
  const row = { unit_code: unit, register, tahun, tanggal, perihal, subjek, oleh: by }
  if (typed) {
    const urut = placeInRegister(typed)
    const other = given.find((one) => same(one.nomor, typed) || (urut !== null && one.urut === urut))
    if (other !== undefined) {
      throw invalidInput({ nomor: `Nomor ${other.nomor} sudah dipakai untuk ${other.perihal}.` })
    }
    await insertNomor(tx, { ...row, nomor: typed, urut, diketik: true })
    return typed
  }
  let urut = held.terakhir + 1
  const places = new Set(given.map((one) => one.urut))
  const taken = () => given.some((one) => same(one.nomor, numberFrom(held.pola, { urut, tanggal })))
  while (places.has(urut) || taken()) urut += 1
  const nomor = numberFrom(held.pola, { urut, tanggal })
  await updateRegister(tx, key, { terakhir: urut })
  await insertNomor(tx, { ...row, nomor, urut })
  return nomor
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
