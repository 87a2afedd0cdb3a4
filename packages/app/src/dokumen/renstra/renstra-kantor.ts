import type { DataOf } from '@akuntabel/documents'
import { ENTITAS, pegawaiTables } from '@akuntabel/domain'
import { listDaftar, listPegawai, pejabatAt, type Reader } from '@akuntabel/store'
import { tugasOf } from '../../daftar/tugas-of.ts'
import { namer } from '../../lembaga/lembaga-of.ts'
import type { Office } from '../../office/office.ts'
import { holdingOf, type StoredHolding } from '../../organisasi/holding.ts'

type Kantor = Pick<DataOf<'renstra'>, 'tugas' | 'anggota' | 'sekretariat' | 'pegawai'>

/** Who the office is on the day of its plan's decree: what the law gives it to do, its people and its staff. */
export async function renstraKantor(
  tx: Reader,
  { office, hari }: { office: Office; hari: string },
): Promise<Kantor> {
  const { unit, lembaga } = office
  const code = unit.unit_code
  const year = Number(hari.slice(0, 4))
  const holdings = (await pejabatAt(tx, { unit: code, tanggal: hari })).map(holdingOf)
  const say = namer(lembaga, unit)
  const tahunTugas = nearest(await listDaftar(tx, { unit: code, jenis: 'uraian-tugas' }), year)?.tahun ?? year
  const tugas: Kantor['tugas'] = []
  for (const entitas of ENTITAS) {
    const names = lembaga.entitas[entitas]
    const bagian = await tugasOf(tx, { unit: code, entitas, tahun: tahunTugas })
    if (names !== null && bagian.length > 0) tugas.push({ entitas: say(names.singkat), bagian })
  }
  const staff = nearest(await listDaftar(tx, { unit: code, jenis: 'pegawai' }), year)
  return {
    tugas,
    anggota: inOrder(holdings, ['kepala', 'anggota']).map(({ kedudukan, row }) => ({
      nama: row.nama,
      kedudukan: kedudukan === 'kepala' ? lembaga.entitas.kpu.kepala : 'Anggota',
      ...{ divisi: row.divisi, wilayah: row.korwil },
    })),
    sekretariat: inOrder(holdings, ['kepala-pendukung', 'kasubbag']).map(({ row: { jabatan, nama } }) => ({
      ...{ jabatan, nama },
    })),
    pegawai:
      staff === null
        ? null
        : { tanggal: staff.tanggal, ...pegawaiTables(await listPegawai(tx, code, staff.tahun)) },
  }
}

/** Of the lists of several years the last that was there by then, else the first that came after. */
function nearest<List extends { tahun: number }>(lists: readonly List[], year: number): List | null {
  const newestFirst = lists.toSorted((a, b) => b.tahun - a.tahun)
  return newestFirst.find(({ tahun }) => tahun <= year) ?? newestFirst.at(-1) ?? null
}

function inOrder(holdings: readonly StoredHolding[], kinds: StoredHolding['kedudukan'][]): StoredHolding[] {
  const rank = ({ kedudukan, jabatan, nama }: StoredHolding) =>
    `${kinds.indexOf(kedudukan)} ${kedudukan === 'kasubbag' ? jabatan : nama}`
  return holdings
    .filter(({ kedudukan }) => kinds.includes(kedudukan))
    .toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
}
