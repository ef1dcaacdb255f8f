import { test } from 'vitest';
import { holds, patience } from './laws/check';
import {
  closingEqualsOneByOne,
  remediesEndFindings,
  reviewsAsOf,
  risksAgreeWithAccess,
} from './laws/reviews';

test('risks say what access says', () => holds(risksAgreeWithAccess, 60), patience);

test('every finding is ended by its remedy', () => holds(remediesEndFindings, 40), patience);

test(
  'risks, reviews and the overview of the past are what they were',
  () => holds(reviewsAsOf, 25),
  patience,
);

test(
  'closing a review is deciding its items one by one',
  () => holds(closingEqualsOneByOne, 80),
  patience,
);
