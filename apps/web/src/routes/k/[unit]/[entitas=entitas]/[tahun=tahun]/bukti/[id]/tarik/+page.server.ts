import { retireBukti } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt } from '#server/run.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

/** The indicator page the evidence belongs to, from the address. */
function backOf(event: RequestEvent | Parameters<PageServerLoad>[0]): string {
  const tw = Number(event.url.searchParams.get('tw'))
  const indikator = event.url.searchParams.get('indikator') ?? ''
  const place = placeOf(event)
  return tw >= 1 && tw <= 4 && /^[\w-]+$/.test(indikator)
    ? paths.pengukuranIndikator(place, tw, indikator)
    : paths.pengukuran(place)
}

export const load: PageServerLoad = (event) => ({ back: backOf(event) })

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const input = { id: event.params.id, alasan: text(form, 'alasan') }
    const result = await attempt(event, retireBukti, { input, form })
    if (!result.ok) return result.refusal
    flash(event, 'Bukti ditarik. Berkas dan alasannya tetap tersimpan dalam riwayat.')
    redirect(303, backOf(event))
  },
}
