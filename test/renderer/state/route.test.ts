import { beforeEach, expect, it } from 'vitest';
import { go, goBack, goForward, startTrail, useTrail } from '../../../src-renderer/state/route';

const here = () => useTrail.getState().route;
beforeEach(() => startTrail({ view: 'teamspaces' }));

it('goes, and back, and forward again', () => {
  go({ view: 'boards' });
  go({ view: 'boards', board: 'b1' });
  goBack();
  expect(here()).toEqual({ view: 'boards' });
  goForward();
  expect(here()).toEqual({ view: 'boards', board: 'b1' });
});

it('leaves no trace of a place that nobody chose', () => {
  go({ view: 'history' });
  go({ view: 'history', entry: 9 }, true);
  goBack();
  expect(here()).toEqual({ view: 'teamspaces' });
});

it('drops the way forward once one goes elsewhere, and stays where nothing is behind', () => {
  go({ view: 'boards' });
  goBack();
  go({ view: 'people' });
  goForward();
  expect(here()).toEqual({ view: 'people' });
  goBack();
  goBack();
  goBack();
  expect(here()).toEqual({ view: 'teamspaces' });
});

it('does not count the same place twice', () => {
  go({ view: 'teamspaces' });
  expect(useTrail.getState().back).toEqual([]);
});
