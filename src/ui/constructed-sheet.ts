import { StyleSheet, type Options } from '@emotion/sheet';

/**
 * Emotion writes its rules into <style> elements, which a strict `style-src` forbids. Constructed style sheets are
 * not inline styles, so the same rules go there; the portal then needs neither 'unsafe-inline' nor a nonce, which a
 * static host could not issue.
 */
export class ConstructedSheet extends StyleSheet {
  private readonly constructed = new CSSStyleSheet();

  constructor(options: Options) {
    super(options);
    const others = document.adoptedStyleSheets;
    // Global rules come first, so that a component's own rules win over them.
    const isGlobal = options.key.endsWith('-global');
    document.adoptedStyleSheets = isGlobal ? [this.constructed, ...others] : [...others, this.constructed];
  }

  override insert(rule: string): void {
    // A later `@import` or a vendor selector that this browser does not know must not stop the rules after it.
    try {
      this.constructed.insertRule(rule, this.constructed.cssRules.length);
    } catch {
      return;
    }
  }

  override hydrate(): void {
    // Nothing was rendered on a server.
  }

  override flush(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.constructed);
  }
}
