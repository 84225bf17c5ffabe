"""Writes LightGBM's trees as Clean/Scoring/BlockModel.swift reads them."""

import math
import struct

ONE = 8192


def packed(booster, names_hash, stages=()):
    """`stages`: pairs of a number of trees and the least sum, in units of 1/ONE, that goes on."""
    dump = booster.dump_model()
    trees = [tree["tree_structure"] for tree in dump["tree_info"]]
    out = bytearray(b"WCM1")
    out += struct.pack("<HHIH", dump["max_feature_idx"] + 1, len(trees), names_hash, len(stages))
    for end, least in stages:
        out += struct.pack("<Hi", end, least)
    for tree in trees:
        out += packed_tree(tree)
    return bytes(out)


def packed_tree(tree):
    nodes, leaves = [], []

    def place(node):
        if "split_index" not in node:
            leaves.append(fixed(node["leaf_value"]))
            return -len(leaves)
        index = len(nodes)
        nodes.append(None)
        threshold = max(-32768, min(32767, math.floor(node["threshold"])))
        left, right = place(node["left_child"]), place(node["right_child"])
        nodes[index] = (node["split_feature"], threshold, left, right, fixed(node["internal_value"]))
        return index

    place(tree)
    out = bytearray([len(nodes)])
    for node in nodes:
        out += struct.pack("<Bhbbh", *node)
    for leaf in leaves:
        out += struct.pack("<h", leaf)
    return out


def fixed(value):
    return max(-32768, min(32767, round(value * ONE)))
