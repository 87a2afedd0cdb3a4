import { lembarFile } from '@akuntabel/app'
import type { RequestEvent } from '@sveltejs/kit'
import { UNDUH } from '#ui/table-address.ts'
import type { Drawn } from './drawn.ts'
import { fileResponse } from './file.ts'
import { tableOf } from './page-table.ts'
import { isPage } from './stamp.ts'

/** The page as it is, or, where its address asks for one of its tables, that as a file: what the page shows is what it says. */
export async function asTable(event: RequestEvent, page: Drawn): Promise<Drawn> {
  const { request, url, params } = event
  const format = url.searchParams.get(UNDUH.format)
  if (request.method !== 'GET' || (format !== 'xlsx' && format !== 'csv')) return page
  // The page itself may refuse, or lead elsewhere.
  if (page.response.status !== 200 || !isPage(page.response)) return page
  const label = url.searchParams.get(UNDUH.tabel) ?? ''
  const lembar = tableOf(page.html ?? (await page.response.text()), label)
  if (lembar === null) return only(new Response(MISSING, { status: 404, headers: PLAIN }))
  const place = ['unit', 'entitas', 'tahun'].map(
    (name) => (params as Record<string, string | undefined>)[name],
  )
  const nama = [label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'), ...place].filter(Boolean).join('-')
  return only(fileResponse(await lembarFile(lembar, { format, nama })))
}

function only(response: Response): Drawn {
  return { response, html: null }
}

const PLAIN = { 'content-type': 'text/plain; charset=utf-8' }
const MISSING = 'Tabel ini tidak ada di halaman itu. Muat ulang halamannya, lalu unduh dari sana.'
