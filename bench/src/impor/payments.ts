import { workbookOf } from '@akuntabel/app/testing'

export const PAYMENTS = 20_000

/** Codes that payments are booked under: rows of the sample's DIPA, komponen and akun. */
const AKUN = ['511111', '521111', '521211', '522151', '524111', '532111']

type Payment = Record<string, string | number>

/** Payments of nine months as the treasury's service lists them. */
function payments(leaves: readonly string[]): Payment[] {
  return Array.from({ length: PAYMENTS }, (_, at) => {
    const leaf = leaves[at % leaves.length] ?? ''
    return {
      ...{ KODE_KEMENTERIAN: '076', KDSATKER: '656123', NO_SPP: `${at}A`.padStart(6, '0') },
      ...{ TGL_SP2D: `2022-0${1 + (at % 9)}-${10 + (at % 18)}`, NO_SP2D: `2213${`${at}`.padStart(8, '0')}` },
      URAIAN: `Pembayaran belanja barang keperluan kantor nomor ${at} sesuai kuitansi`,
      KODE: `${leaf}.${`${51 + (at % 4)}`.padStart(3, '0')}.0A.${AKUN[at % AKUN.length]}`,
      ...{ MATA_UANG: 'IDR', KURS: 1, NILAI_VALAS: 0, NILAI_RUPIAH: 1 + (at % 7) },
    }
  })
}

export interface Report {
  nama: string
  isi: Uint8Array
}

/** The same payments in each form a report comes in. */
export function reports(leaves: readonly string[]): Report[] {
  const rows = payments(leaves)
  const heads = Object.keys(rows[0] ?? {})
  const lines = [heads, ...rows.map((row) => heads.map((head) => row[head] ?? ''))]
  const csv = lines.map((line) => line.join(';')).join('\n')
  const bytes = (text: string) => new TextEncoder().encode(text)
  return [
    { nama: 'XLSX', isi: workbookOf(lines.map(xmlRow).join('')) },
    { nama: 'CSV', isi: bytes(csv) },
    { nama: 'JSON', isi: bytes(JSON.stringify(rows)) },
  ]
}

function xmlRow(cells: readonly (string | number)[], at: number): string {
  const written = cells.map((cell, column) => {
    const place = `r="${String.fromCharCode(65 + column)}${at + 1}"`
    return typeof cell === 'number'
      ? `<c ${place}><v>${cell}</v></c>`
      : `<c ${place} t="inlineStr"><is><t>${cell}</t></is></c>`
  })
  return `<row r="${at + 1}">${written.join('')}</row>`
}
