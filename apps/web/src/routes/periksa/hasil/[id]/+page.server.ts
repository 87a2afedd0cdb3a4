import { checkFilter, checkView, unpackCheck } from '@akuntabel/app/periksa'
import { type RequestEvent, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { kept, markHere, resultAt } from '#server/periksa.ts'
import { filterOf } from '#server/periksa-filter.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params, url, setHeaders }) => {
  // A shared computer must not keep what was found.
  setHeaders({ 'cache-control': 'private, no-store' })
  const { check, abaikan, words } = resultAt(params.id)
  return {
    id: params.id,
    view: checkView(await unpackCheck(check), abaikan, checkFilter(url.searchParams)),
    words: words.map(({ name }) => name),
  }
}

async function mark(event: RequestEvent & { params: { id: string } }) {
  const refusal = await markHere(event, event.params.id)
  if (refusal !== null) return refusal
  redirect(303, `${paths.periksaHasil(event.params.id, filterOf(event.url))}#disembunyikan`)
}

export const actions: Actions = {
  abaikan: mark,
  tampilkan: mark,
  hapus: ({ params }) => {
    kept.forget(params.id)
    redirect(303, paths.periksa())
  },
}
