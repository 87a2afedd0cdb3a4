import { checkFilter, checkView, unpackCheck } from '@akuntabel/app/periksa'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { changeMarks, forgetResult, resultAt } from '#server/periksa.ts'
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

export const actions: Actions = {
  abaikan: (event) => changeMarks(event, event.params.id),
  tampilkan: (event) => changeMarks(event, event.params.id),
  hapus: ({ params }) => {
    forgetResult(params.id)
    redirect(303, paths.periksa())
  },
}
