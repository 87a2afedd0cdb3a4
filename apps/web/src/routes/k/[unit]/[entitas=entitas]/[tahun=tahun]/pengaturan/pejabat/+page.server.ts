import { addPejabat, listPejabat } from '@akuntabel/app'
import { paths } from '#paths'
import { saveCard } from '#server/card.ts'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => read(event, listPejabat, {})

export const actions: Actions = {
  tambah: (event) =>
    saveCard(event, addPejabat, {
      back: paths.pengaturanBagian(placeOf(event), 'pejabat'),
      message: 'Pejabat tercatat. Dokumen yang sudah ditandatangani tidak berubah.',
    }),
}
