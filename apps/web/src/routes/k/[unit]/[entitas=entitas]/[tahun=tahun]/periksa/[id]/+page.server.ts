import { deleteHasil, markHasil, readHasil } from '@akuntabel/app'
import { checkFilter, checkView, unpackCheck } from '@akuntabel/app/periksa'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { markOf } from '#server/periksa.ts'
import { filterOf } from '#server/periksa-filter.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const { id } = event.params
  const { check, abaikan, words, untilText } = await read(event, readHasil, { id })
  return {
    ...{ id, untilText },
    view: checkView(await unpackCheck(check), abaikan, checkFilter(event.url.searchParams)),
    words: words.map(({ name }) => name),
  }
}

async function mark(event: RequestEvent) {
  const { id } = event.params
  const input = { id, ...(await markOf(event.request)) }
  const result = await attempt(event, markHasil, { input, form: new FormData() })
  if (!result.ok) return result.refusal
  redirect(303, `${paths.periksaKantorHasil(placeOf(event), id, filterOf(event.url))}#disembunyikan`)
}

export const actions: Actions = {
  abaikan: mark,
  tampilkan: mark,
  hapus: async (event) => {
    const { id } = event.params
    const result = await attempt(event, deleteHasil, { input: { id }, form: new FormData() })
    if (!result.ok) return result.refusal
    redirect(303, paths.periksaKantor(placeOf(event)))
  },
}
