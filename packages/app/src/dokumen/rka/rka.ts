import { listRka, type Reader } from '@akuntabel/store'
import { loadLawful } from '../../office/office.ts'
import { rkaBudget } from '../../rka/rka-budget.ts'
import { tahapOf } from '../../rka/rka-tahap.ts'
import type { DokumenKey, JenisDokumen, VersiDokumen } from '../jenis.ts'
import { DOKUMEN } from '../nama.ts'
import { firstBudget, ownPart, rkaData } from './rka-data.ts'

type Year = Omit<DokumenKey, 'subjek'>

/** The matrix of activities, volumes and money of an entity: of a stage of its plan, or of the year's first budget. */
export const rka: JenisDokumen<'rka'> = {
  jenis: 'rka',
  template: 'rka 2',
  izin: { baca: 'baca', susun: 'baca' },
  layar: 'anggaran',
  tentang: 'tahap',
  beku: 'Tidak dibekukan: mengikuti tahap RKA atau DIPA awalnya; volume dan satuannya dapat berubah.',
  async versi(tx, key) {
    const state = { state: 'final', stateLabel: 'Menurut DIPA', nomor: null, tanggal: null }
    const dipa = (await hasBudget(tx, key)) ? [{ judul: DOKUMEN.rka, ...state }] : []
    return [...dipa, ...(await stageVersions(tx, key))]
  },
  async subjek(tx, key) {
    if (await hasBudget(tx, key)) return ''
    return (await stageVersions(tx, key))[0]?.subjek ?? ''
  },
  data: (tx, key, { clock }) => rkaData(tx, key, clock),
  nama: ({ office, tahun, tahap }) =>
    `Matriks RKA ${office.entity.shortName} ${tahun}${tahap === null ? '' : ` ${tahap.toLowerCase()}`}`,
}

async function hasBudget(tx: Reader, { unit, entitas, tahun }: Year): Promise<boolean> {
  const first = await firstBudget(tx, { unit, tahun })
  return first !== null && ownPart(first.rows, entitas) !== null
}

/** The last stage first. */
async function stageVersions(tx: Reader, { unit, entitas, tahun }: Year): Promise<VersiDokumen[]> {
  const begun = await listRka(tx, { unit, tahun })
  const { law } = await loadLawful(tx, unit, tahun)
  if (law === null) return []
  return tahapOf(law.policy, begun.keys())
    .toReversed()
    .flatMap(({ kode, nama }): VersiDokumen[] => {
      const found = begun.get(kode)
      if (found === undefined || ownPart(rkaBudget(found).rows, entitas) === null) return []
      const { nomor, tanggal } = found
      const state = { state: 'draf', stateLabel: 'Rencana', nomor, tanggal }
      return [{ judul: `${DOKUMEN.rka} menurut ${nama.toLowerCase()}`, subjek: `rka/${kode}`, ...state }]
    })
}
