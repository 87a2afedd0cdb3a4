import type { Actor, App as Application, PageStamp, Person } from '@akuntabel/app'

declare global {
  namespace App {
    interface Locals {
      app: Application
      person: Person | null
      /** Who acts in the unit of the address, with the roles held there; null for a visitor. */
      actor: Actor | null
      /** The address with the visitor's own protocol. */
      url: URL
      /** The visitor's connection is https, here or at the proxy. */
      secure: boolean
      /** What this page is known by while nothing of it changes; null where that cannot be said. */
      stamp: PageStamp | null
      /** The same to a browser that keeps the page. */
      name: string | null
      /** Whole Set-Cookie values to add to the answer. */
      setCookie: string[]
    }
    interface Error {
      /** Closed code of the application layer, where there is one. */
      code?: string
    }
  }
}
