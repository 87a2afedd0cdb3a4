import { isAppError, komponenOfFields, previewCapaian, toErrorView } from '@akuntabel/app'
import { render } from 'svelte/server'
import { html, readJson } from '#server/body.ts'
import { placeOf } from '#server/place.ts'
import GridCapaian from '#ui/pengukuran/grid-capaian.svelte'
import LiveCapaian from '#ui/pengukuran/live-capaian.svelte'
import LiveRefused from '#ui/pengukuran/live-refused.svelte'
import type { RequestHandler } from './$types'

/** The live figure while typing, as a piece of HTML; nothing is saved. */
export const POST: RequestHandler = async (event) => {
  const { entitas, tahun } = placeOf(event)
  /** Beside a cell of the sheet. */
  const ringkas = event.url.searchParams.has('ringkas')
  try {
    const fields = await readJson(event.request)
    const at = { entitas, tahun, triwulan: event.params.tw, indikatorId: event.params.indikator }
    const input = { ...at, realisasi: fields.realisasi ?? '', komponen: komponenOfFields(fields) }
    const { dihitung, ...preview } = await event.locals.app.run(previewCapaian, event.locals.actor, input)
    // A typed figure stands in its field already.
    const props = { ...preview, realisasi: dihitung ? preview.realisasi : null }
    return html((ringkas ? render(GridCapaian, { props }) : render(LiveCapaian, { props })).body)
  } catch (cause) {
    if (!isAppError(cause)) throw cause
    const view = toErrorView(cause)
    const sentence = Object.values(view.fields)[0] ?? view.sentence
    // An unreadable figure is an ordinary answer while typing.
    return html(
      render(LiveRefused, { props: { sentence, ringkas } }).body,
      view.http === 422 ? 200 : view.http,
    )
  }
}
