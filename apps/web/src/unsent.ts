/**
 * Load data for the server's rendering only. Pages are plain HTML (ADR 0006), yet the framework would write all data once
 * more as script for a browser that never asks; for a large view that costs as much as drawing it.
 */
export class Unsent<T> {
  readonly view: T

  constructor(view: T) {
    this.view = view
  }
}
