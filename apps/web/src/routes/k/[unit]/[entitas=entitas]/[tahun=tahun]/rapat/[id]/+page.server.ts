import { decideRapat, readRapat, removePutusan, saveRapat, stepPutusan } from '@akuntabel/app'
import type { RequestEvent } from '@sveltejs/kit'
import { paths } from '#paths'
import { saveCard } from '#server/card.ts'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

const which = (event: RequestEvent) => {
  const { entitas, tahun } = placeOf(event)
  return { entitas, tahun, id: event.params.id }
}

const back = (event: RequestEvent) => paths.rapatSatu(placeOf(event), event.params.id ?? '')

export const load: PageServerLoad = async (event) => ({ view: await read(event, readRapat, which(event)) })

export const actions: Actions = {
  simpan: (event) =>
    saveCard(event, saveRapat, { back: back(event), message: 'Rapat tersimpan.', with: which(event) }),
  selesai: (event) =>
    saveCard(event, saveRapat, {
      ...{ back: back(event), message: 'Rapat selesai. Putusannya menjadi tugas orang yang ditunjuk.' },
      with: { ...which(event), selesai: 'ya' },
    }),
  putuskan: (event) =>
    saveCard(event, decideRapat, { back: back(event), message: 'Putusan tercatat.', with: which(event) }),
  hapus: (event) =>
    saveCard(event, removePutusan, { back: back(event), message: 'Putusan dihapus.', with: which(event) }),
  langkah: (event) => saveCard(event, stepPutusan, { back: back(event), message: 'Tindak lanjut tercatat.' }),
}
