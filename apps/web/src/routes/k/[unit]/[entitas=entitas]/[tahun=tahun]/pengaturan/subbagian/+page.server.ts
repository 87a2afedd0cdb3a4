import { addSubbagian, changeSubbagian, listSubbagian, removeSubbagian } from '@akuntabel/app'
import type { RequestEvent } from '@sveltejs/kit'
import { paths } from '#paths'
import { saveCard } from '#server/card.ts'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => read(event, listSubbagian, {})

const back = (event: RequestEvent) => paths.pengaturanBagian(placeOf(event), 'subbagian')

export const actions: Actions = {
  tambah: (event) => saveCard(event, addSubbagian, { back: back(event), message: 'Subbagian dicatat.' }),
  ubah: (event) => saveCard(event, changeSubbagian, { back: back(event), message: 'Perubahan tersimpan.' }),
  hapus: (event) => saveCard(event, removeSubbagian, { back: back(event), message: 'Subbagian dihapus.' }),
}
