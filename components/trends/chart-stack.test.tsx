import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { svgElement } from './chart-stack';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

function markup(svg: string): string {
  const holder = document.createElement('div');
  holder.innerHTML = svg;
  const element = holder.firstElementChild;
  if (!element) throw new Error('nothing was drawn');
  return renderToStaticMarkup(svgElement(element));
}

describe('svgElement', () => {
  it('keeps its attributes and children', () => {
    expect(markup('<svg class="chart" text-anchor="middle" data-row="all"><rect stroke-width="2" height="3"></rect></svg>')).toBe(
      '<svg class="chart" text-anchor="middle" data-row="all"><rect stroke-width="2" height="3"></rect></svg>',
    );
  });

  it('removes style sheets and style attributes', () => {
    expect(markup('<svg style="color: red"><style>* { color: red }</style><g style="fill: red"></g></svg>')).toBe('<svg><g></g></svg>');
  });

  it('removes links from the tab order', () => {
    expect(markup('<svg><a href="/?theme=visit"><rect></rect></a></svg>')).toBe(
      '<svg><a href="/?theme=visit" tabindex="-1"><rect></rect></a></svg>',
    );
  });

  it('escapes text', () => {
    expect(markup('<svg><title>&lt;script&gt; &amp; co</title></svg>')).toBe('<svg><title>&lt;script&gt; &amp; co</title></svg>');
  });
});
