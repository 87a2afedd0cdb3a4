import { changeKantor, readKantor, setLambang } from '@akuntabel/app'
import { paths } from '#paths'
import { saveCard } from '#server/card.ts'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => read(event, readKantor, {})

export const actions: Actions = {
  ubah: (event) =>
    saveCard(event, changeKantor, {
      back: paths.pengaturanBagian(placeOf(event), 'kantor'),
      message: 'Data kantor tersimpan. Dokumen yang sudah ditandatangani tidak berubah.',
    }),
  lambang: (event) =>
    saveCard(event, setLambang, {
      back: paths.pengaturanBagian(placeOf(event), 'kantor'),
      message: 'Lambang tersimpan. Dokumen yang sudah ditandatangani tidak berubah.',
    }),
}
