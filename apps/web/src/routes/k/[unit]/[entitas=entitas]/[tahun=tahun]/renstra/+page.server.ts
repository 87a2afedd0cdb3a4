import { copyRenstra, readRenstra } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tahun } = placeOf(event)
  return read(event, readRenstra, { tahun })
}

export const actions: Actions = {
  salin: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const result = await attempt(event, copyRenstra, { input: { tahun: place.tahun }, form })
    if (!result.ok) return result.refusal
    const { asal, jumlah, kartu } = result.value
    flash(
      event,
      `Renstra ${asal} disalin: ${jumlah} baris dan ${kartu} indikator. Periksa, lalu isi pendanaannya.`,
    )
    redirect(303, paths.renstraSusun(place))
  },
}
