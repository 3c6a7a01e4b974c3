/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    payload: import('payload').Payload
    /** Set on every page below `/[city]/[lang]`. */
    context: import('./context.ts').CityContext
    door: import('./context.ts').DoorKind
  }
}
