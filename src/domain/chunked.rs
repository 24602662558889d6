//! An ordered map in pieces that copies share: a copy costs two counts whatever it holds, and a
//! change after it copies one piece.

use std::iter::Zip;
use std::slice;
use std::sync::Arc;

/// Most items of one piece. A change after a copy costs about as many items as one piece holds and
/// about as many counts as there are pieces; at 100,000 items both are small.
const MOST: usize = 64;

/// How full a piece is made where many are made at once, so that the next insertions find room.
const FILLED: usize = 48;

/// Items for which room is made when a piece is full.
const ROOM: usize = 8;

/// Items in the order of their keys, never none. The keys lie beside each other, not between values:
/// where a value is large, looking for a key then touches next to nothing.
#[derive(Debug, Clone)]
struct Piece<K, V> {
    keys: Vec<K>,
    values: Vec<V>,
}

/// Each piece behind a key that is not above its first one and above all of the piece before.
type Pieces<K, V> = Vec<(K, Arc<Piece<K, V>>)>;

/// A map in the order of its keys; see the module.
#[derive(Debug)]
pub struct Chunked<K, V> {
    pieces: Arc<Pieces<K, V>>,
    len: usize,
}

impl<K, V> Clone for Chunked<K, V> {
    fn clone(&self) -> Self {
        Self { pieces: Arc::clone(&self.pieces), len: self.len }
    }
}

impl<K, V> Default for Chunked<K, V> {
    fn default() -> Self {
        Self { pieces: Arc::default(), len: 0 }
    }
}

impl<K, V> Chunked<K, V> {
    /// How many items there are.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// All items, in the order of their keys.
    pub fn iter(&self) -> Iter<'_, K, V> {
        Iter { pieces: self.pieces.iter(), items: [].iter().zip(&[]), left: self.len }
    }

    /// All values, in the order of their keys.
    pub fn values(&self) -> impl ExactSizeIterator<Item = &V> {
        self.iter().map(|(_, value)| value)
    }
}

impl<K: Copy + Ord, V: Clone> Chunked<K, V> {
    /// The value of this key.
    pub fn get(&self, key: &K) -> Option<&V> {
        let (_, piece) = self.pieces.get(self.piece_of(key))?;
        piece.values.get(piece.keys.binary_search(key).ok()?)
    }

    /// Puts a value under this key, in the place of the one that was there.
    pub fn insert(&mut self, key: K, value: V) {
        let at = self.piece_of(&key);
        let pieces = Arc::make_mut(&mut self.pieces);
        let Some((_, piece)) = pieces.get_mut(at) else {
            pieces.push((key, Arc::new(Piece { keys: vec![key], values: vec![value] })));
            self.len = 1;
            return;
        };
        let piece = Arc::make_mut(piece);
        match piece.keys.binary_search(&key) {
            Ok(found) => {
                if let Some(known) = piece.values.get_mut(found) {
                    *known = value;
                }
            }
            Err(place) => {
                self.len = self.len.saturating_add(1);
                // Parted before it grows: room beyond what a piece holds would never be given back.
                let half = (piece.keys.len() >= MOST).then(|| piece.split_off(MOST / 2));
                let half = match (half, place.checked_sub(MOST / 2)) {
                    (Some(mut half), Some(place)) => {
                        half.put(place, key, value);
                        Some(half)
                    }
                    (half, _) => {
                        piece.put(place, key, value);
                        half
                    }
                };
                if let Some((first, half)) = half.and_then(|half| Some((half.first()?, half))) {
                    pieces.insert(at.saturating_add(1), (first, Arc::new(half)));
                }
                // A key below all others opens the first piece.
                if let Some((first, _)) = pieces.first_mut() {
                    *first = key.min(*first);
                }
            }
        }
    }

    /// Takes the value of this key away.
    pub fn remove(&mut self, key: &K) -> Option<V> {
        // Asked first: what is not there must not cost a copy.
        self.get(key)?;
        let at = self.piece_of(key);
        let pieces = Arc::make_mut(&mut self.pieces);
        let piece = Arc::make_mut(&mut pieces.get_mut(at)?.1);
        let found = piece.keys.binary_search(key).ok()?;
        piece.keys.remove(found);
        let value = piece.values.remove(found);
        self.len = self.len.saturating_sub(1);
        if piece.keys.is_empty() {
            pieces.remove(at);
        }
        Some(value)
    }

    /// The piece in which this key is, or would be; zero where there is none.
    fn piece_of(&self, key: &K) -> usize {
        self.pieces.partition_point(|(first, _)| first <= key).saturating_sub(1)
    }
}

impl<K: Copy, V> Piece<K, V> {
    /// The lowest key.
    fn first(&self) -> Option<K> {
        self.keys.first().copied()
    }

    /// Puts an item at this place. Room is made for a few more only: all pieces together would have
    /// half as much room again as they need.
    fn put(&mut self, place: usize, key: K, value: V) {
        if self.keys.len() == self.keys.capacity() {
            self.keys.reserve_exact(ROOM);
            self.values.reserve_exact(ROOM);
        }
        self.keys.insert(place, key);
        self.values.insert(place, value);
    }

    /// Keeps so many items; the others.
    fn split_off(&mut self, at: usize) -> Self {
        Self { keys: self.keys.split_off(at), values: self.values.split_off(at) }
    }
}

impl<K: Copy + Ord, V> FromIterator<(K, V)> for Chunked<K, V> {
    /// Of several values with one key the last one counts.
    fn from_iter<I: IntoIterator<Item = (K, V)>>(items: I) -> Self {
        let mut all: Vec<(K, V)> = items.into_iter().collect();
        // Stable, and turned round, so that the last of one key stands first and is kept.
        all.reverse();
        all.sort_by_key(|(key, _)| *key);
        all.dedup_by_key(|(key, _)| *key);
        let len = all.len();
        let mut pieces = Vec::with_capacity(len.div_ceil(FILLED));
        let mut rest = all.into_iter();
        loop {
            let (keys, values) = rest.by_ref().take(FILLED).unzip();
            let piece = Piece { keys, values };
            let Some(first) = piece.first() else { break };
            pieces.push((first, Arc::new(piece)));
        }
        Self { pieces: Arc::new(pieces), len }
    }
}

impl<'a, K, V> IntoIterator for &'a Chunked<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;

    fn into_iter(self) -> Iter<'a, K, V> {
        self.iter()
    }
}

/// All items of a map.
#[derive(Debug)]
pub struct Iter<'a, K, V> {
    pieces: slice::Iter<'a, (K, Arc<Piece<K, V>>)>,
    items: Zip<slice::Iter<'a, K>, slice::Iter<'a, V>>,
    left: usize,
}

impl<'a, K, V> Iterator for Iter<'a, K, V> {
    type Item = (&'a K, &'a V);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some((key, value)) = self.items.next() {
                self.left = self.left.saturating_sub(1);
                return Some((key, value));
            }
            let piece = &self.pieces.next()?.1;
            self.items = piece.keys.iter().zip(&piece.values);
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<K, V> ExactSizeIterator for Iter<'_, K, V> {}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn same(chunked: &Chunked<u32, u32>, plain: &BTreeMap<u32, u32>) {
        assert_eq!(chunked.len(), plain.len());
        assert_eq!(chunked.iter().len(), plain.len());
        assert!(chunked.iter().eq(plain.iter()));
        let fits = |piece: &Piece<u32, u32>| {
            piece.keys.len() == piece.values.len() && (1..=MOST).contains(&piece.keys.len())
        };
        assert!(chunked.pieces.iter().all(|(_, piece)| fits(piece)));
        for key in 0..700 {
            assert_eq!(chunked.get(&key), plain.get(&key), "{key}");
        }
    }

    /// Numbers that look thrown.
    fn thrown(n: u32) -> u32 {
        (u64::from(n).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as u32
    }

    #[test]
    fn it_holds_what_a_plain_map_holds() {
        let (mut chunked, mut plain) = (Chunked::default(), BTreeMap::new());
        for n in 0..4_000 {
            let key = thrown(n) % 600;
            if thrown(n + 9_999) % 5 < 3 {
                chunked.insert(key, n);
                plain.insert(key, n);
            } else {
                assert_eq!(chunked.remove(&key), plain.remove(&key));
            }
            if n % 97 == 0 {
                same(&chunked, &plain);
            }
        }
        for key in 0..600 {
            assert_eq!(chunked.remove(&key), plain.remove(&key));
        }
        same(&chunked, &plain);
        chunked.insert(7, 1);
        assert_eq!((chunked.len(), chunked.get(&7)), (1, Some(&1)));
    }

    #[test]
    fn a_copy_stays_what_it_was() {
        let mut chunked: Chunked<u32, u32> = (0..500).map(|n| (n, n)).collect();
        let copy = chunked.clone();
        chunked.insert(3, 99);
        chunked.insert(650, 1);
        chunked.remove(&400);
        same(&copy, &(0..500).map(|n| (n, n)).collect());
        let pairs = chunked.pieces.iter().zip(copy.pieces.iter());
        let kept = pairs.filter(|(one, other)| Arc::ptr_eq(&one.1, &other.1)).count();
        assert!(kept + 3 >= copy.pieces.len(), "only what was touched is copied");
    }

    #[test]
    fn of_one_key_the_last_value_is_taken_in() {
        let chunked: Chunked<u32, u32> = [(2, 1), (1, 5), (2, 3)].into_iter().collect();
        assert!(chunked.iter().eq([(&1, &5), (&2, &3)]));
    }
}
