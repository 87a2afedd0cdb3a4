import { listTahun, openTahun } from '@akuntabel/app'
import { paths } from '#paths'
import { saveCard } from '#server/card.ts'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => read(event, listTahun, {})

export const actions: Actions = {
  buka: (event) =>
    saveCard(event, openTahun, {
      back: paths.pengaturanBagian(placeOf(event), 'tahun'),
      message: 'Tahun dibuka, dengan jadwal pengisian menurut kebijakannya.',
    }),
}
