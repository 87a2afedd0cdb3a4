import { andOf } from '@akuntabel/domain'
import {
  deleteKegiatan,
  deleteUntuk,
  fotoOf,
  type Kegiatan,
  komentarOfKegiatan,
  lockRencanaAksi,
  type Reader,
  type Writer,
} from '@akuntabel/store'
import { AppError } from '../../errors/app-error.ts'
import { type KegiatanIsiFile, type Logged, loadLog, loggedIsi } from '../../kegiatan/kegiatan-file.ts'
import { linkKey } from '../../kegiatan/kegiatan-links.ts'
import { ownKegiatan } from '../../kegiatan/load-kegiatan.ts'
import { tellSteps } from '../../kegiatan/tell-steps.ts'
import { putIsi } from '../../kegiatan/write-judged.ts'
import { type ImporKind, ownYear } from '../impor-kind.ts'

const ID = 'kegiatan/'

/** What an entity carried out in a year, with what each serves. */
export const KEGIATAN_IMPOR: ImporKind = {
  ...ownYear,
  jenis: 'kegiatan',
  perEntitas: true,
  lock: lockRencanaAksi,
  async rows(tx, place) {
    const { logged } = await loadLog(tx, place)
    return logged.map((one) => ({ id: `${ID}${one.row.id}`, cells: cellsOf(one) }))
  },
  nameOf: ({ nama = '' }) => nama,
  /** What was new is taken out, and what it carried out of the plan is to be told anew; the others say what they said. */
  async restore(tx, { place, baris, actor }) {
    const now = new Map((await loadLog(tx, place)).logged.map((one) => [`${ID}${one.row.id}`, one]))
    const back: Kegiatan[] = []
    const isNew: Kegiatan[] = []
    for (const { id, sebelum } of baris) {
      const { row, untuk } = now.get(id) as Logged
      const { why } = ownKegiatan(actor, row)
      if (why !== null) throw new AppError('tidak-berwenang', { sentence: why })
      const had = new Set(
        sebelum === null ? [] : (JSON.parse(sebelum.untuk ?? '[]') as Serves[]).map(linkKey),
      )
      for (const link of untuk) if (!had.has(linkKey(link))) await deleteUntuk(tx, place.unit, link.id)
      if (sebelum === null) isNew.push(row)
      else {
        const isi = JSON.parse(sebelum.isi ?? '{}') as KegiatanIsiFile
        back.push(await putIsi(tx, row, { isi, by: actor.personName }))
      }
    }
    const audit = await tellSteps(tx, [...back, ...isNew], actor)
    for (const row of isNew) await takeOut(tx, row)
    return audit
  },
}

async function takeOut(tx: Writer, row: Kegiatan): Promise<void> {
  await requireBare(tx, row)
  await deleteKegiatan(tx, row.unit_code, row.id)
}

type Serves = Parameters<typeof linkKey>[0]

function cellsOf(one: Logged): Record<string, string> {
  return {
    nama: one.row.nama,
    isi: JSON.stringify(loggedIsi(one)),
    untuk: JSON.stringify(one.untuk.map(served)),
  }
}

/** What it serves and what was said of it there. */
function served({ unit_code: _, kegiatan_id: __, ...link }: Logged['untuk'][number]) {
  return link
}

/** What people have added by hand since stays. */
async function requireBare(tx: Reader, { unit_code, id, nama }: Kegiatan): Promise<void> {
  const photos = await fotoOf(tx, unit_code, id)
  const remarks = await komentarOfKegiatan(tx, unit_code, id)
  const has = [photos.length > 0 ? 'foto' : '', remarks.length > 0 ? 'komentar' : ''].filter(Boolean)
  if (has.length > 0)
    throw new AppError('keadaan-salah', {
      sentence: `“${nama}” sudah mempunyai ${andOf(has)}, sehingga impornya tidak dapat dibatalkan. Ubah kegiatannya langsung di halamannya.`,
    })
}
