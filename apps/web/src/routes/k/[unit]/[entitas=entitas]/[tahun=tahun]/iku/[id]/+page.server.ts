import { editIku, placeIku, readIku, saveIkuTargets } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { cardOf, tryRumus } from '#server/rumus.ts'
import { attempt, read, typed } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tahun } = placeOf(event)
  return { iku: await read(event, readIku, { id: event.params.id, tahun }) }
}

export const actions: Actions = {
  contoh: tryRumus,
  ubah: async (event) => {
    const { place, form, input } = await posted(event)
    const result = await attempt(event, editIku, { input: { ...cardOf(typed(form)), ...input }, form })
    if (!result.ok) return result.refusal
    const { changed, versi } = result.value
    flash(event, changed ? `Kartu tersimpan sebagai versi ${versi}.` : 'Tidak ada yang berubah.')
    redirect(303, paths.ikuSatu(place, event.params.id))
  },
  letakkan: async (event) => {
    const { place, form, input } = await posted(event)
    const result = await attempt(event, placeIku, { input: { ...input, node: text(form, 'node') }, form })
    if (!result.ok) return result.refusal
    flash(event, `Indikator ini sekarang berdiri di bawah “${result.value.sasaran}”.`)
    redirect(303, paths.ikuSatu(place, event.params.id))
  },
  target: async (event) => {
    const { place, form, input } = await posted(event)
    const target = Object.fromEntries(
      Object.entries(typed(form)).flatMap(([name, text]) =>
        name.startsWith('target.') ? [[name.slice('target.'.length), text]] : [],
      ),
    )
    const result = await attempt(event, saveIkuTargets, { input: { ...input, target }, form })
    if (!result.ok) return result.refusal
    flash(event, result.value.changed > 0 ? 'Target tersimpan.' : 'Tidak ada yang berubah.')
    redirect(303, paths.ikuSatu(place, event.params.id))
  },
}

async function posted(event: Parameters<(typeof actions)[string]>[0]) {
  const place = placeOf(event)
  const { entitas, tahun } = place
  return { place, form: await event.request.formData(), input: { id: event.params.id, entitas, tahun } }
}
