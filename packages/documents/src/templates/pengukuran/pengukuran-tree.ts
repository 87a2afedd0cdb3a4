import { toRoman } from '@akuntabel/domain'
import type { PengukuranKegiatanData, PengukuranSasaranData } from '../../data/pengukuran.ts'
import type { TableBlock } from '../../tree/block.ts'
import type { DocumentTree } from '../../tree/document.ts'
import { paragraph } from '../../tree/make-block.ts'
import { planTree } from '../support/plan-tree.ts'
import { signatureToDate } from '../support/signing.ts'
import { kegiatanTable } from './kegiatan-table.ts'
import { sasaranTable } from './sasaran-table.ts'

/** The form of what an entity promised and reached in a quarter. */
export function pengukuranSasaranTree(form: PengukuranSasaranData): DocumentTree {
  const { sasaran, entitas, tahun, triwulan } = form
  return treeOf(form, {
    kind: 'pengukuran-sasaran',
    name: 'Pengukuran Pencapaian Sasaran',
    matrix: sasaranTable(sasaran, { id: 'pengukuran-sasaran-tabel', tahun, triwulan, entitas }),
  })
}

/** The form of what an entity's money brought about up to the end of a quarter. */
export function pengukuranKegiatanTree(form: PengukuranKegiatanData): DocumentTree {
  return treeOf(form, {
    kind: 'pengukuran-kegiatan',
    name: 'Pengukuran Kinerja Kegiatan',
    matrix: kegiatanTable(form.anggaran, { id: 'pengukuran-kegiatan-tabel', triwulan: form.triwulan }),
  })
}

function treeOf(
  form: PengukuranSasaranData | PengukuranKegiatanData,
  { kind, name, matrix }: { kind: string; name: string; matrix: TableBlock },
): DocumentTree {
  const { office, tahun, triwulan, state, signer } = form
  const { note = [], ...table } = matrix
  const title = `${name} Triwulan ${toRoman(triwulan)} Tahun ${tahun}`
  return planTree(form, {
    ...{ kind, state, title, id: kind },
    wide: [
      table,
      // Stands on the page of the signatures, which so are never alone.
      paragraph(note, { style: 'small' }),
      ...signatureToDate({ key: kind, office, tahun: triwulan === 4 ? tahun + 1 : tahun, signer }),
    ],
  })
}
