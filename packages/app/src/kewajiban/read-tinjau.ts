import { formatDate, formatRupiah } from '@akuntabel/domain'
import { getDipa, listDipaRevisi, type Pk, type Reader, standingTandaTangan } from '@akuntabel/store'
import { signingParties } from '../office/signers.ts'
import type { YearRead } from './year-read.ts'

interface TinjauAsk {
  unit: string
  read: YearRead
  pk: Pk | null
  today: string
}

/** Why a PK in force may have to be changed while its year runs: another official, other money (PermenPANRB 53/2014). */
export async function reasonsToRevise(tx: Reader, ask: TinjauAsk): Promise<string[]> {
  const { pk, today } = ask
  if (pk?.state !== 'ditandatangani' || !today.startsWith(`${pk.tahun}-`)) return []
  return [...(await officialsChanged(tx, { ...ask, pk })), ...(await moneyChanged(tx, { ...ask, pk }))]
}

type Signed = TinjauAsk & { pk: Pk }

async function officialsChanged(tx: Reader, { unit, pk, read, today }: Signed): Promise<string[]> {
  const { lembaga } = read.office
  const parties = await signingParties(tx, { unit, entitas: pk.entitas, tanggal: today, lembaga })
  const signed = await standingTandaTangan(tx, unit, pk.id)
  return parties.flatMap(({ pihak, holding }) => {
    const before = signed.find((one) => one.pihak === pihak)
    // Who only stands in for a holder promises nothing new.
    if (before === undefined || holding === null || holding.row.status !== 'definitif') return []
    const { jabatan, nama, sejak } = holding.row
    if (nama === before.penanda.nama) return []
    return [`${jabatan} dijabat ${nama} sejak ${formatDate(sejak)}`]
  })
}

async function moneyChanged(tx: Reader, { unit, pk }: Signed): Promise<string[]> {
  const dipa = pk.dipa_revisi === null ? null : await getDipa(tx, unit, pk.tahun)
  if (dipa === null) return []
  const revisions = await listDipaRevisi(tx, unit, dipa.id)
  const named = revisions.find(({ revisi }) => revisi === pk.dipa_revisi)
  const last = revisions.at(-1)
  if (named === undefined || last === undefined || named.pagu_sesudah === last.pagu_sesudah) return []
  const [before, after] = [formatRupiah(named.pagu_sesudah), formatRupiah(last.pagu_sesudah)]
  return [`pagu DIPA berubah dari ${before} menjadi ${after}`]
}
