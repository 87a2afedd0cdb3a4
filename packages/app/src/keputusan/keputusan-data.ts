import type { KeputusanData, Signer } from '@akuntabel/documents'
import { citePeraturan, holderOn, lastMenimbang, rankPeraturan } from '@akuntabel/domain'
import { type Keputusan, listSubbagian, pejabatAt, type Reader } from '@akuntabel/store'
import type { Clock } from '../config/clock.ts'
import { byKode, libraryOf } from '../dasar-hukum/library.ts'
import { kopOf } from '../kantor/kantor-fields.ts'
import { requireEntitas } from '../lembaga/lembaga-of.ts'
import { type Office, officeData } from '../office/office.ts'
import { signersOf } from '../office/signers.ts'
import { holdingOf } from '../organisasi/holding.ts'
import { lampiranData } from './lampiran-data.ts'
import { ownerOf } from './load-keputusan.ts'

/** Input of the template *Keputusan*: of a draft as it would read today. */
export async function keputusanData(
  tx: Reader,
  { row, office, clock }: { row: Keputusan; office: Office; clock: Clock },
): Promise<KeputusanData> {
  const { unit_code: unit, entitas, tahun, judul } = row
  const { lembaga } = office
  const tanggal = row.tanggal ?? clock.today(office.unit.timezone)
  const library = await libraryOf(tx, unit)
  const peraturan = byKode(library)
  const laws = rankPeraturan(library.filter(({ kode }) => row.mengingat.includes(kode)))
  const milik = ownerOf(office, entitas)
  const [head] = await signersOf(tx, { unit, entitas, tanggal, lembaga })
  const { lampiran } = await lampiranData(tx, { office, tahun, lampiran: row.lampiran })
  const nobody: Signer = {
    jabatan: requireEntitas(lembaga, entitas).kepala,
    nama: '',
    nip: null,
    status: 'definitif',
  }
  return {
    office: await officeData(tx, office, entitas),
    ...{ tahun, milik, judul, state: row.state, nomor: row.nomor, tanggal: row.tanggal },
    penetap: head ?? nobody,
    menimbang: considered(row, `Keputusan ${milik} tentang ${judul}`),
    mengingat: laws.map((one) => citePeraturan(one, { peraturan, tahun: Number(tanggal.slice(0, 4)) })),
    memerhatikan: row.memerhatikan,
    dikta: row.dikta,
    lampiran,
    penyalin: await certifier(tx, { office, entitas, tanggal }),
    paper: office.unit.profile.paper ?? 'F4',
    createdAt: `${row.tanggal ?? `${tahun}-01-01`}T00:00:00Z`,
  }
}

function considered({ menimbang }: Keputusan, perlu: string): string[] {
  return menimbang.length === 0 ? [] : [...menimbang, lastMenimbang(menimbang.length, perlu)]
}

/** Who says that a copy is true: the Sekretaris, of the Sekretaris' own decree the head of the legal subbagian. */
async function certifier(
  tx: Reader,
  { office, entitas, tanggal }: { office: Office; entitas: Keputusan['entitas']; tanggal: string },
): Promise<KeputusanData['penyalin']> {
  const { unit_code: unit } = office.unit
  const holdings = (await pejabatAt(tx, { unit, tanggal })).map(holdingOf)
  const legal = (await listSubbagian(tx, unit)).find(({ name }) => /\bhukum\b/i.test(name))
  const holder =
    entitas === 'kpu'
      ? holderOn(holdings, { kedudukan: 'kepala-pendukung', hari: tanggal })
      : holderOn(
          holdings.filter((one) => legal !== undefined && one.subbagianId === legal.id),
          { kedudukan: 'kasubbag', hari: tanggal },
        )
  if (holder === null) return null
  const { jabatan, nama, nip, status } = holder.row
  const kop = kopOf(office.unit, office.lembaga, 'sekretariat').map((line) => line.toUpperCase())
  const kantor = [kop.slice(0, -1).join(' '), ...kop.slice(-1)].filter((line) => line !== '')
  return { jabatan, nama, nip, status, kantor }
}
