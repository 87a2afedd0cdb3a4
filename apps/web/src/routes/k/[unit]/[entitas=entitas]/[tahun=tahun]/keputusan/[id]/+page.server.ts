import { readKeputusan, saveKeputusan } from '@akuntabel/app'
import { type RequestEvent, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import { saveSheet } from '#server/sheet.ts'
import type { Actions, PageServerLoad } from './$types'

const which = (event: RequestEvent) => {
  const { entitas, tahun } = placeOf(event)
  return { entitas, tahun, id: event.params.id }
}

export const load: PageServerLoad = async (event) => ({
  view: await read(event, readKeputusan, which(event)),
})

async function save(event: RequestEvent, ambil: '' | 'ya') {
  const form = await event.request.formData()
  const { saved, refusal } = await saveSheet(event, {
    ...{ form, noun: 'bagian', always: ambil !== '' },
    save: (post) => attempt(event, saveKeputusan, { input: { ...which(event), ...post, ambil }, form }),
  })
  if (refusal) return refusal
  const said = ambil === '' ? 'Draf tersimpan.' : 'Draf tersimpan dan bernomor.'
  flash(event, saved === 0 && ambil === '' ? 'Tidak ada yang berubah.' : said)
  redirect(303, paths.keputusanSatu(placeOf(event), event.params.id ?? ''))
}

export const actions: Actions = {
  simpan: (event) => save(event, ''),
  ambil: (event) => save(event, 'ya'),
}
