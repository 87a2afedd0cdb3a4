import { formatDate } from '@akuntabel/domain'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { publikasiOf, requireSealed, sealedAddress, titleOf } from './load-sealed.ts'

export interface PublikasiView {
  dokumen: string
  judul: string
  items: { id: string; tanggalText: string; alamat: string; gambar: boolean; oleh: string }[]
  may: { write: Allow }
}

/** Where a sealed document was published. */
export const readPublikasi = defineUseCase({
  name: 'read-publikasi',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: sealedAddress,
  async run({ tx, unit, actor }, address): Promise<PublikasiView> {
    const head = await requireSealed(tx, unit, address)
    return {
      ...{ dokumen: head.id, judul: titleOf(head) },
      items: (await publikasiOf(tx, head)).map((row) => ({
        ...{ id: row.id, tanggalText: formatDate(row.tanggal), alamat: row.alamat },
        ...{ gambar: row.gambar_sha256 !== null, oleh: row.oleh },
      })),
      may: { write: allow(actor, 'publikasi.catat') },
    }
  },
})
