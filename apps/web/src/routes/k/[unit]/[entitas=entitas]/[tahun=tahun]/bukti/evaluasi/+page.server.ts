import { assignKriteria, readKriteria } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  return { view: await read(event, readKriteria, { entitas, tahun }) }
}

async function assign(event: RequestEvent, lepas: boolean) {
  const place = placeOf(event)
  const form = await event.request.formData()
  const kriteria = text(form, 'kriteria')
  const input = {
    ...{ entitas: place.entitas, tahun: place.tahun, kriteria, lepas },
    sha256: text(form, 'sha256'),
  }
  const result = await attempt(event, assignKriteria, { input, form })
  if (!result.ok) return result.refusal
  const { nama } = result.value
  flash(
    event,
    lepas ? `${nama} dilepas dari kriteria ${kriteria}.` : `${nama} ditunjukkan untuk ${kriteria}.`,
  )
  redirect(303, paths.buktiEvaluasi(place))
}

export const actions: Actions = {
  tunjukkan: (event) => assign(event, false),
  lepas: (event) => assign(event, true),
}
