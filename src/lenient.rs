//! Reading fields that somebody else wrote: one that makes no sense takes its default and costs no other.

use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer};

/// What a field held. Untagged, so that serde takes in the whole value before it tries: the rest stays readable.
#[derive(Deserialize)]
#[serde(untagged)]
enum Field<T> {
    Read(T),
    Unread(IgnoredAny),
}

/// The field's value, `None` where it is not what it should be.
pub(crate) fn read<'de, D, T>(field: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Ok(match Field::deserialize(field)? {
        Field::Read(value) => Some(value),
        Field::Unread(_) => None,
    })
}

/// The field's value, or its type's default.
pub(crate) fn or_default<'de, D, T>(field: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Ok(read(field)?.unwrap_or_default())
}

/// A count, by whatever number: "61.4 minutes" are 61 whole ones, fewer than none are none.
#[allow(clippy::cast_sign_loss, reason = "the cast stops at zero")]
pub(crate) fn whole<'de, D: Deserializer<'de>>(field: D) -> Result<Option<u32>, D::Error> {
    Ok(read::<D, f64>(field)?.map(|count| count as u32))
}

/// The same, none where there is no number.
pub(crate) fn whole_or_none<'de, D: Deserializer<'de>>(field: D) -> Result<u32, D::Error> {
    Ok(whole(field)?.unwrap_or_default())
}
