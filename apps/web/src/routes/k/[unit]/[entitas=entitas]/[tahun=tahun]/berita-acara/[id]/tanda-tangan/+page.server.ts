import { readBeritaAcara, signBeritaAcara } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { readForm } from '#server/body.ts'
import { flash } from '#server/flash.ts'
import { submissionKey, text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read, refuse } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  return {
    view: await read(event, readBeritaAcara, { entitas, tahun, id: event.params.id }),
    kunci: submissionKey(),
  }
}

export const actions: Actions = {
  default: async (event) => {
    const place = placeOf(event)
    const { id } = event.params
    const form = await readForm(event.request).catch((cause: unknown) => ({ cause }))
    if (!(form instanceof FormData)) return refuse(event, form.cause, new FormData())
    const scan = form.get('pindaian')
    const result = await attempt(event, signBeritaAcara, {
      input: {
        ...{ entitas: place.entitas, tahun: place.tahun, id, version: form.get('version') },
        ...{ cara: text(form, 'cara') || 'kertas', kunci: text(form, 'kunci') },
        ...(scan instanceof File ? { pindaian: new Uint8Array(await scan.arrayBuffer()) } : {}),
      },
      form,
    })
    if (!result.ok) return result.refusal
    flash(
      event,
      `Berita acara ditandatangani. Tanda terima ${result.value.nomor}, ${result.value.waktuText}.`,
    )
    redirect(303, paths.beritaAcaraSatu(place, id))
  },
}
