import { changePejabat, readPejabat, removePejabat } from '@akuntabel/app'
import { paths } from '#paths'
import { saveCard } from '#server/card.ts'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => read(event, readPejabat, { id: event.params.id })

export const actions: Actions = {
  ubah: (event) =>
    saveCard(event, changePejabat, {
      back: paths.pengaturanBagian(placeOf(event), 'pejabat'),
      message: 'Perubahan tersimpan. Dokumen yang sudah ditandatangani tidak berubah.',
      with: { id: event.params.id },
    }),
  hapus: (event) =>
    saveCard(event, removePejabat, {
      back: paths.pengaturanBagian(placeOf(event), 'pejabat'),
      message: 'Catatan pejabat dihapus.',
      with: { id: event.params.id },
    }),
}
