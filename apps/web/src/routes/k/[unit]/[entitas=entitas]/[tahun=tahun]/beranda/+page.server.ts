import { readBeranda, remindDuty } from '@akuntabel/app'
import { paths } from '#paths'
import { saveCard } from '#server/card.ts'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  return { view: await read(event, readBeranda, { entitas, tahun }) }
}

export const actions: Actions = {
  ingatkan: (event) => {
    const { entitas, tahun } = placeOf(event)
    return saveCard(event, remindDuty, {
      ...{ back: paths.beranda(placeOf(event)), with: { entitas, tahun } },
      message: 'Pengingat terkirim: tampil di Beranda pemilik tugasnya dan dalam email berikutnya.',
    })
  },
}
